using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Figures with the fields of the ledger.</summary>
internal sealed partial class FiguresCheck : ISampleCheck
{
    public string Name => "figures";

    public bool Excludes => false;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var entry in expected.Entries("figures"))
        {
            var index = run.IndexOf(entry.File);
            var document = run.Ledger.Documents[index];
            var places = Passages.Of(document.Text, entry, "surface").ToList();
            var figures = document.Record.Figures.Where(figure => places.Contains(figure.Span)).ToList();
            var near = document.Record.Figures.FirstOrDefault(figure => places.Any(place => place.Overlaps(figure.Span)));
            var failure = places.Count == 0
                ? "the words do not stand in the text"
                : Best.Of(figures, figure => Problems(run, index, figure, entry), near is null ? "not found" : $"found as “{near.Span.Of(document.Text)}”");
            yield return new SampleFinding($"{entry.File[..2]} “{entry.Text("before")}[{entry.Text("surface")}]”", failure);
        }
    }

    private static IEnumerable<string?> Problems(SampleRun run, int index, Figure figure, ExpectedEntry entry)
    {
        var document = run.Ledger.Documents[index];
        foreach (var (field, found) in new[] { ("value", figure.Value), ("low", figure.Low), ("high", figure.High) })
        {
            yield return entry.Has(field) ? Best.Unless(found == entry.Number(field), field, Shown(entry.Number(field)), Shown(found)) : null;
        }

        foreach (var (field, found) in new[] { ("modifier", Spaced(figure.Modifier.ToString())), ("unit", figure.Unit), ("status", Spaced(figure.Status.ToString())), ("aspect", figure.Aspect) })
        {
            yield return entry.Has(field) ? Best.Unless(found == entry.Text(field), field, entry.Text(field), found) : null;
        }

        foreach (var (field, found) in new[] { ("counted", figure.Counted), ("scope", figure.Scope) })
        {
            yield return entry.Text(field) is { } words ? Best.Unless(run.Spellings.Alike(found, words) || (found is not null && Spellings.Within(found, Spellings.Words(words))), field, words, found) : null;
        }

        if (entry.Text("holder") is { } holder)
        {
            var entity = run.Entity(index, figure.Holder);
            yield return Best.Unless(run.Spellings.Names(entity, holder), "holder", holder, entity?.Name);
        }

        if (entry.Text("place") is { } place)
        {
            yield return Best.Unless(Places.Match(run, index, figure.Place, place) || run.Spellings.Nested(figure.PlaceText, place), "place", place, run.Entity(index, figure.Place)?.Name ?? figure.PlaceText);
        }

        if (entry.Text("attributedTo") is { } source)
        {
            var entity = run.Entity(index, figure.AttributedTo);
            var holds = run.Spellings.Names(entity, source) || run.Spellings.Nested(figure.Attribution, source)
                || (figure.AttributedTo is { } local && run.Words(index, local).Any(mention => run.Spellings.Nested(mention, source)));
            yield return Best.Unless(holds, "attributedTo", source, entity?.Name ?? figure.Attribution);
        }

        if (entry.Text("partOf") is { } total)
        {
            var found = figure.PartOf is { } of ? document.Record.Figures[of].Span.Of(document.Text) : null;
            yield return Best.Unless(found == total, "partOf", total, found);
        }
    }

    private static string? Shown(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Spaced(string member) => Humps().Replace(member, " $1").ToLowerInvariant();

    [GeneratedRegex("(?<=.)([A-Z])")]
    private static partial Regex Humps();
}
