using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Parallax.Documents.Reading.Metadata;

namespace Parallax.Documents.Reading.Pages;

/// <summary>
/// Chooses when a report was published and changed. The order: metadata that names the publication, time elements, date lines, the
/// address, metadata that names a date alone, dates near the headline, labelled lines below the text.
/// </summary>
internal static class PublishedDate
{
    /// <summary>Before this year nothing was published on the Web.</summary>
    private const int FirstYear = 1993;

    public static void Choose(PageSource source, PageIndex index, PageHints hints, PageMetadata metadata, PageSelection selection, DateOrder order, Draft draft)
    {
        var shown = PageDates.InTimeElements(index, hints, order);
        var published = First(metadata.Published, "published", order);
        draft.Published = (published is null ? null : ByLocalDay(published, shown, draft, source, selection, order))
            ?? shown ?? PageDates.InBlocks(draft, order, modified: false) ?? PageDates.InAddress(draft.Url) ?? PageDates.InOtherTimes(index, hints, order) ?? First(metadata.Dates, "published", order)
            ?? PageDates.NearTitle(source, selection, order) ?? PageDates.AtTextStart(draft, order) ?? PageDates.Labelled(source, selection, order);
        draft.Modified = First(metadata.Modified, "modified", order) ?? PageDates.InBlocks(draft, order, modified: true);
        if (draft.Modified is { } modified && draft.Published is { } same && modified.Value.Iso == same.Value.Iso)
        {
            draft.Modified = null;
        }
    }

    public static bool IsPossible(DateValue date) => date.Interval.Earliest is { } day && day.Year >= FirstYear;

    /// <summary>How many days two dates are apart.</summary>
    public static int DaysApart(DateValue a, DateValue b) =>
        a.Interval.Earliest is { } first && b.Interval.Earliest is { } second ? Math.Abs(Period.DaysBetween(first, second)) : int.MaxValue;

    private static StatedDate? First(List<Stated> candidates, string field, DateOrder order)
    {
        foreach (var candidate in candidates)
        {
            if (DateScanner.Parse(candidate.Value, order) is { } date && IsPossible(date))
            {
                return new StatedDate(date, new Finding(field, candidate.Where));
            }
        }

        return null;
    }

    /// <summary>
    /// A time in UTC may be the day before or after where the outlet is: the day that the page shows its readers, or that its
    /// address names, is the one that the report means.
    /// </summary>
    private static StatedDate ByLocalDay(StatedDate stated, StatedDate? shown, Draft draft, PageSource source, PageSelection selection, DateOrder order)
    {
        if (!stated.Value.Iso.EndsWith('Z'))
        {
            return stated;
        }

        StatedDate?[] locals = [PageDates.InAddress(draft.Url), shown is { Value.Iso: [.., 'Z'] } ? null : shown, PageDates.NearTitle(source, selection, order)];
        var local = locals.FirstOrDefault(date => date is not null);
        return local is not null && DaysApart(local.Value, stated.Value) == 1
            ? local with { Finding = local.Finding with { Reason = $"{local.Finding.Reason}; {stated.Finding.Reason} has {stated.Value.Iso}" } }
            : stated;
    }
}
