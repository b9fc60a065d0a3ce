using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Ledger;
using Parallax.Ledger.Words;
using Parallax.Rules;

namespace Parallax.Dossiers;

/// <summary>Events in plain words.</summary>
public static class EventWords
{
    private static readonly FrozenDictionary<string, string> Types = RuleFile.Map("en/event-words.tsv");

    /// <summary>A PLOVER type in plain words.</summary>
    public static string Of(string type) => Types.TryGetValue(type, out var words) ? words : type.ToLowerInvariant();

    /// <summary>The words for what all reports call it by one word of the list; null where they do not.</summary>
    private static string? Labelled(TimelineEntry entry)
    {
        var words = entry.Labels.Select(label => WordScanner.Folded(label.Label).Select(word => Types.GetValueOrDefault($"{entry.Type} {word}")).FirstOrDefault(found => found is not null)).Distinct(StringComparer.Ordinal).ToList();
        return words is [{ } one] ? one : null;
    }

    /// <summary>"Movement of forces: A → B, place, planned".</summary>
    public static string Of(LedgerResult ledger, TimelineEntry entry)
    {
        var (actors, recipients, place) = (EntityWords.Names(ledger, entry.Actors), EntityWords.Names(ledger, entry.Recipients), EntityWords.Name(ledger, entry.Place));
        var what = new List<string>();
        actors = actors.Length > 0 ? actors : Quoted(entry.ActorWords);
        recipients = recipients.Length > 0 ? recipients : Quoted(entry.RecipientWords);
        if (actors.Length + recipients.Length > 0)
        {
            what.Add(actors + (recipients.Length == 0 ? string.Empty : actors.Length > 0 ? " → " + recipients : "→ " + recipients));
        }

        if (place is not null && !entry.Actors.Contains(entry.Place!, StringComparer.Ordinal) && !entry.Recipients.Contains(entry.Place!, StringComparer.Ordinal))
        {
            what.Add(place);
        }

        if (entry.Status != FactStatus.Actual)
        {
            what.Add(Words.Of(entry.Status));
        }

        return Words.Capital(Labelled(entry) ?? Of(entry.Type)) + (what.Count == 0 ? string.Empty : ": " + string.Join(", ", what));
    }

    private static string Quoted(string? words) => words is null ? string.Empty : "“" + FigureWords.Collapse(words) + "”";
}
