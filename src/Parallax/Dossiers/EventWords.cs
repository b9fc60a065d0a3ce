using System.Collections.Frozen;
using System.Collections.Generic;
using Parallax.Ledger;
using Parallax.Rules;

namespace Parallax.Dossiers;

/// <summary>Events in plain words.</summary>
public static class EventWords
{
    private static readonly FrozenDictionary<string, string> Types = RuleFile.Map("en/event-words.tsv");

    /// <summary>A PLOVER type in plain words.</summary>
    public static string Of(string type) => Types.TryGetValue(type, out var words) ? words : type.ToLowerInvariant();

    /// <summary>"Movement of forces: A → B, place, planned".</summary>
    public static string Of(LedgerResult ledger, TimelineEntry entry)
    {
        var (actors, recipients, place) = (EntityWords.Names(ledger, entry.Actors), EntityWords.Names(ledger, entry.Recipients), EntityWords.Name(ledger, entry.Place));
        var what = new List<string>();
        if (actors.Length > 0)
        {
            what.Add(actors + (recipients.Length > 0 ? " → " + recipients : string.Empty));
        }

        if (place is not null)
        {
            what.Add(place);
        }

        if (entry.Status != FactStatus.Actual)
        {
            what.Add(Words.Of(entry.Status));
        }

        return Words.Capital(Of(entry.Type)) + (what.Count == 0 ? string.Empty : ": " + string.Join(", ", what));
    }
}
