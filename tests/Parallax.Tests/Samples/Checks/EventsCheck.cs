using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime.Text;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Events with type, place, day and harm.</summary>
internal sealed class EventsCheck : ISampleCheck
{
    public string Name => "events";

    public bool Excludes => false;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var entry in expected.Entries("events"))
        {
            var index = run.IndexOf(entry.File);
            var document = run.Ledger.Documents[index];
            var places = Passages.Of(document.Text, entry, "trigger").ToList();
            var events = document.Record.Events
                .Select((found, number) => (found, Id: document.EventIds[number]))
                .Where(pair => places.Any(place => place.Overlaps(pair.found.Trigger)));
            yield return new SampleFinding(
                $"{entry.File[..2]} “{entry.Text("before")}[{entry.Text("trigger")}]”",
                places.Count == 0 ? "the words do not stand in the text" : Best.Of(events, pair => Problems(run, index, pair.found, pair.Id, entry), "not found"));
        }
    }

    private static IEnumerable<string?> Problems(SampleRun run, int index, Event found, string id, ExpectedEntry entry)
    {
        if (entry.Text("type") is { } type)
        {
            yield return Best.Unless(found.Type == type, "type", type, found.Type);
        }

        var places = entry.Texts("place");
        yield return Best.Unless(
            places.IsEmpty || places.Any(place => Places.Match(run, index, found.Place, place)), "place", places.FirstOrDefault(), run.Entity(index, found.Place)?.Name);
        foreach (var (field, kind) in new[] { ("killed", HarmKind.Killed), ("injured", HarmKind.Injured) })
        {
            if (entry.Number(field) is { } number)
            {
                var harm = found.Harm.Where(harm => harm.Kind == kind && harm.Figure is not null)
                    .Select(harm => run.Ledger.Documents[index].Record.Figures[harm.Figure!.Value].Value).ToList();
                yield return Best.Unless(
                    harm.Contains(number), field, FormattableString.Invariant($"{number}"), string.Join(", ", harm.Select(value => FormattableString.Invariant($"{value}"))));
            }
        }

        if (entry.Text("date") is { } date)
        {
            var day = LocalDatePattern.Iso.Parse(date).Value;
            var own = run.Ledger.Dates.Of(index, found.Time);
            var lines = run.Ledger.Timeline.Where(line => line.Events.Contains(id)).Select(line => line.Date).ToList();
            yield return Best.Unless(
                lines.Prepend(own).Any(known => known?.Interval == DateInterval.Day(day)), "date", date, own?.Value ?? lines.FirstOrDefault()?.Value);
        }
    }
}
