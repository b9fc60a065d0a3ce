using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Ledger;

namespace Parallax.Dossiers;

/// <summary>What claims are about, in words: neutral, from their structure.</summary>
public static class ClaimWords
{
    /// <summary>"KFOR: troops, in Kosovo", "Movement of forces: purpose".</summary>
    public static string Title(LedgerResult ledger, Claim claim) => claim.Kind switch
    {
        ClaimKind.Account when claim.About.Aspect is { } aspect => $"{Subject(ledger, claim)}: {aspect}",
        ClaimKind.Event or ClaimKind.Account => Subject(ledger, claim) + ": whether it happened",
        _ => Subject(ledger, claim),
    };

    /// <summary>The same without the question that an event's accounts are asked.</summary>
    public static string Subject(LedgerResult ledger, Claim claim)
    {
        var about = claim.About;
        if (claim.Kind == ClaimKind.Utterance)
        {
            return about.Counted;
        }

        if (claim.Kind is ClaimKind.Event or ClaimKind.Account)
        {
            var place = EntityWords.Name(ledger, about.Place);
            return Words.Capital(EventWords.Of(about.Counted) + (place is null ? string.Empty : ", " + place));
        }

        var counted = about.Counted.Length > 0 ? about.Counted : about.Unit is { } unit && unit != "count" ? unit : "number";
        var details = new List<string> { counted + (about.Aspect is { Length: > 0 } aspect ? " " + aspect : string.Empty) };
        if (about.Scope is { Length: > 0 } scope)
        {
            details.Add(scope);
        }

        if (EntityWords.Name(ledger, about.Place) is { } where && where != EntityWords.Name(ledger, about.Holder))
        {
            details.Add("in " + where);
        }

        var text = string.Join(", ", details);
        return EntityWords.Name(ledger, about.Holder) is { } holder ? $"{holder}: {text}" : Words.Capital(text);
    }

    /// <summary>A value as reported: the distinct words of the figures that give it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="unit">What it is measured in; null for a count.</param>
    /// <param name="figures">The figures, each with its document's text.</param>
    public static string Value(ClaimValue value, string? unit, IEnumerable<(Figure Figure, string Text)> figures)
    {
        var words = figures.Select(figure => FigureWords.Of(figure.Figure, figure.Text)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return words.Count > 0 ? FigureWords.Join(words) : FigureWords.Of(value, unit);
    }
}
