using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Linking;

/// <summary>Applies what analysts say of entities before anything else is linked: first who are one, then who are two.</summary>
internal static class AnalystNotes
{
    /// <returns>What became of each note.</returns>
    public static ImmutableArray<NoteOutcome> Apply(ImmutableArray<EntityNote> notes, ImmutableArray<LedgerDocument> documents, List<LocalNode> nodes, int[] first, MergeSets sets)
    {
        var outcomes = new List<NoteOutcome>();
        foreach (var note in notes.OrderBy(note => note.Kind).ThenBy(note => note.Id, StringComparer.Ordinal))
        {
            var (target, other) = (Place(note.Target), Place(note.Other));
            var found = target is not null && other is not null;
            var (a, b) = (target?.Node ?? 0, other?.Node ?? 0);
            var kept = found && (note.Kind == EntityNoteKind.Split
                ? sets.KeepApart(a, b)
                : sets.Find(a) == sets.Find(b) || sets.Union(a, b, MergeRule.Analyst));
            outcomes.Add(new NoteOutcome(note, target?.At, other?.At, kept ? null
                : found ? a == b ? "one report speaks of them as one" : "other notes say that they are " + (note.Kind == EntityNoteKind.Split ? "one" : "two")
                : $"{(target is null ? note.Target : note.Other).Quote} is not named in the report any more"));
        }

        return [.. outcomes.OrderBy(outcome => outcome.Note.Id, StringComparer.Ordinal)];

        (int Node, Reference At)? Place(NamePlace place) => Find(place, documents, nodes, first);
    }

    /// <summary>The local entity with a name at the place; where the text has changed, the nearest with those words.</summary>
    private static (int Node, Reference At)? Find(NamePlace place, ImmutableArray<LedgerDocument> documents, List<LocalNode> nodes, int[] first)
    {
        for (var document = 0; document < documents.Length; document++)
        {
            if (documents[document].FirstId != place.Document && documents[document].Id != place.Document)
            {
                continue;
            }

            var text = documents[document].Text;
            return documents[document].Record.Entities
                .SelectMany((local, index) => local.Mentions
                    .Where(mention => mention.Span.In(text).SequenceEqual(place.Quote))
                    .Select(mention => (mention.Span, Node: first[document] + index)))
                .OrderBy(found => Math.Abs(found.Span.Start - place.Span.Start)).ThenBy(found => found.Span)
                .Select(found => ((int, Reference)?)(found.Node, documents[document].At(found.Span)))
                .FirstOrDefault();
        }

        return null;
    }
}
