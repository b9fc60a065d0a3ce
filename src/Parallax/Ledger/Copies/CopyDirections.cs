using System;
using System.Globalization;
using System.Linq;
using NodaTime;
using NodaTime.Text;

namespace Parallax.Ledger.Copies;

/// <summary>Says who took from whom: by credit, by naming the other, by stated date, by who lost an introduction; else not at all.</summary>
internal static class CopyDirections
{
    /// <returns>Whether the second took from the first (else the first from the second), how sure that is, and why.</returns>
    public static (bool SecondTook, CopyDirection Direction, string Why) Decide(LedgerDocument first, CopyText firstText, LedgerDocument second, CopyText secondText)
    {
        var firstCredits = CreditOf(firstText, second.Document.Outlet);
        var secondCredits = CreditOf(secondText, first.Document.Outlet);
        if (secondCredits is not null && firstCredits is null)
        {
            return (true, CopyDirection.Known, Credits(second, secondCredits));
        }

        if (firstCredits is not null && secondCredits is null)
        {
            return (false, CopyDirection.Known, Credits(first, firstCredits));
        }

        var (firstNames, secondNames) = (OutletNames.In(firstText, second.Document.Outlet), OutletNames.In(secondText, first.Document.Outlet));
        if (firstNames is not null != secondNames is not null)
        {
            return firstNames is null ? (true, CopyDirection.Likely, Names(second, secondNames!.Value)) : (false, CopyDirection.Likely, Names(first, firstNames.Value));
        }

        var order = Compare(first.Document.Published, second.Document.Published);
        if (order != 0)
        {
            var (earlier, later) = order < 0 ? (first, second) : (second, first);
            return (order < 0, CopyDirection.Likely, string.Create(
                CultureInfo.InvariantCulture,
                $"{Name(later)} was published on {later.Document.Published!.Value}, {Name(earlier)} on {earlier.Document.Published!.Value}."));
        }

        var (firstLost, secondLost) = (Introductions.LostBy(firstText, secondText), Introductions.LostBy(secondText, firstText));
        if (firstLost is null != secondLost is null)
        {
            return (secondLost is not null, CopyDirection.Likely, secondLost is not null ? Lost(second, secondLost, first) : Lost(first, firstLost!, second));
        }

        var shared = firstText.Credits.Select(credit => Publishers.Key(credit.Name)).Intersect(secondText.Credits.Select(credit => Publishers.Key(credit.Name)), StringComparer.Ordinal).Order(StringComparer.Ordinal).FirstOrDefault();
        return (true, CopyDirection.Unknown, shared is not null
            ? $"Both credit {firstText.Credits.First(credit => Publishers.Key(credit.Name) == shared).Name}, neither the other."
            : "Neither credits the other, and their dates do not tell.");
    }

    private static Credit? CreditOf(CopyText text, string? outlet) => outlet is null || IsOwn(text, outlet) ? null
        : text.Credits.OrderBy(credit => credit.Span).FirstOrDefault(credit => Publishers.Key(credit.Name) == Publishers.Key(outlet));

    /// <summary>An agency's sign on its own text is no credit of another.</summary>
    private static bool IsOwn(CopyText text, string outlet) => text.Document.Document.Outlet is { } own && Publishers.Key(own) == Publishers.Key(outlet);

    private static string Credits(LedgerDocument document, Credit credit) => $"{Name(document)} credits {credit.Name}: “{Short(credit.Span.Of(document.Text))}”.";

    private static string Names(LedgerDocument document, Span name) => $"{Name(document)} names {name.Of(document.Text)}.";

    private static string Lost(LedgerDocument taker, string name, LedgerDocument source) => $"{Name(taker)} does not say who {name} is, {Name(source)} does.";

    private static string Short(string words) => words.Length <= 60 ? words : words[..59] + "…";

    /// <summary>What a document is called where it is spoken of.</summary>
    public static string Name(LedgerDocument document) => document.Document.Outlet ?? document.Paths.FirstOrDefault() ?? document.Id;

    private static int Compare(PublicationDate? a, PublicationDate? b)
    {
        if (a is null || b is null)
        {
            return 0;
        }

        if (Time(a) is { } timeA && Time(b) is { } timeB)
        {
            return timeA.CompareTo(timeB);
        }

        return a.Interval.Latest < b.Interval.Earliest ? -1 : b.Interval.Latest < a.Interval.Earliest ? 1 : 0;
    }

    private static Instant? Time(PublicationDate date)
    {
        var parsed = OffsetDateTimePattern.ExtendedIso.Parse(date.Value);
        return parsed.Success ? parsed.Value.ToInstant() : null;
    }
}
