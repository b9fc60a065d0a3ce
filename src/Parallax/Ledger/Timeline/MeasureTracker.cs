using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using Parallax.Ledger.Claims;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;

namespace Parallax.Ledger.Timeline;

/// <summary>Follows measures through the reports: one for all its names, with each state, from when, and who tells it.</summary>
internal sealed class MeasureTracker(ImmutableArray<LedgerDocument> documents, LinkedEntities entities, DatedTimes dates)
{
    private sealed record Told(int Document, MeasureMention Mention, MeasureName Name, string? By, ReportedDate Date);

    public ImmutableArray<Measure> Track()
    {
        var told = Enumerable.Range(0, documents.Length).SelectMany(Read).ToList();
        var groups = new List<List<Told>>();
        foreach (var mention in told.OrderBy(mention => mention.Name.IsGeneric).ThenByDescending(mention => mention.Name.Words.Length).ThenBy(mention => mention.Document).ThenBy(mention => mention.Mention.Evidence))
        {
            var fitting = groups.Where(group => Fits(group, mention)).Take(2).ToList();
            if (fitting.Count == 1 || (fitting.Count == 2 && !mention.Name.IsGeneric))
            {
                fitting[0].Add(mention);
            }
            else if (!mention.Name.IsGeneric || fitting.Count == 0)
            {
                groups.Add([mention]);
            }
        }

        return
        [
            .. groups.Select(Make)
                .OrderBy(measure => measure.States[0].Date.Interval.Earliest ?? measure.States[0].Date.Interval.Latest ?? LocalDate.MaxIsoValue)
                .ThenBy(measure => measure.Id, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<Told> Read(int index) => documents[index].Record.Measures.Select(mention => new Told(
        index, mention, MeasureName.Of(mention.Name.Of(documents[index].Text)), entities.Of(index, mention.By)?.Id, DateOf(index, mention)));

    /// <summary>A measure that has been told of without a date is so by the report's own date at the latest; a day whose year is not known stays a day.</summary>
    private ReportedDate DateOf(int index, MeasureMention mention)
    {
        var own = dates.Of(index, mention.Time);
        if (own is not null && (!own.Interval.IsUnknown || documents[index].Record.Times[mention.Time!.Value].Time?.Month is not null))
        {
            return own;
        }

        var published = dates.Published[index];
        return mention.State == MeasureState.Unknown || (published.Interval.Latest is null && !(published.Interval.IsUnknown && published.Value is not null)) ? ReportedDate.Unknown
            : new ReportedDate
            {
                Value = published.Interval.IsUnknown ? published.Value : null,
                Interval = new DateInterval(null, published.Interval.Latest),
                Basis = Basis.Inferred,
                Evidence = [documents[index].At(mention.Evidence, "told by then")],
            };
    }

    /// <summary>"The rule" is the measure of its own document; a name that has the words of the other is that one, unless they are different holders' measures.</summary>
    private static bool Fits(List<Told> group, Told mention) =>
        group.Any(other => mention.Name.IsGeneric ? other.Document == mention.Document : other.Name.IsOneWith(mention.Name)) &&
        (mention.By is null || group.All(other => other.By is null) || group.Any(other => other.By == mention.By) || group.Any(other => other.Document == mention.Document));

    private Measure Make(List<Told> group)
    {
        var name = group.Where(told => !told.Name.IsGeneric).DefaultIfEmpty(group[0])
            .GroupBy(told => told.Name.Shown, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(names => names.Count()).ThenByDescending(names => names.Key.Length).ThenBy(names => names.Key, StringComparer.Ordinal).First().Key;
        var by = group.Select(told => told.By).OfType<string>().GroupBy(id => id, StringComparer.Ordinal)
            .OrderByDescending(ids => ids.Count()).ThenBy(ids => ids.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        var first = group.OrderBy(told => told.Document).ThenBy(told => told.Mention.Evidence).First();
        return new Measure(Ids.Of("m", $"measure|{Ids.At("m", documents[first.Document].Id, first.Mention.Evidence)}"), name, by, States(group));
    }

    /// <summary>One entry for each state and date; a date that only bounds the state joins the one that it allows.</summary>
    private ImmutableArray<MeasureStateEntry> States(List<Told> group)
    {
        var entries = new List<(MeasureState State, List<Told> Told, DateInterval Interval)>();
        var ordered = group
            .OrderBy(told => told.Date.Interval is { Earliest: { } earliest, Latest: { } latest } ? Period.DaysBetween(earliest, latest) : int.MaxValue)
            .ThenBy(told => told.Date.Interval.Earliest ?? told.Date.Interval.Latest ?? LocalDate.MaxIsoValue)
            .ThenBy(told => told.Document).ThenBy(told => told.Mention.Evidence);
        foreach (var told in ordered)
        {
            var at = entries.FindIndex(entry => entry.State == told.Mention.State && entry.Interval.Overlaps(told.Date.Interval));
            if (at >= 0)
            {
                entries[at].Told.Add(told);
            }
            else
            {
                entries.Add((told.Mention.State, [told], told.Date.Interval));
            }
        }

        return
        [
            .. entries
                .OrderBy(entry => entry.Interval.Earliest ?? entry.Interval.Latest ?? LocalDate.MaxIsoValue).ThenBy(entry => entry.State)
                .Select(entry => new MeasureStateEntry(
                    entry.State, ClaimOrder.Tightest(entry.Told.Select(told => told.Date)),
                    [.. entry.Told.Select(told => documents[told.Document].At(told.Mention.Evidence)).Distinct().OrderBy(at => at.Document, StringComparer.Ordinal).ThenBy(at => at.Span)])),
        ];
    }
}
