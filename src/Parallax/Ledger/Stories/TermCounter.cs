using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Stories;

/// <summary>Counts the content terms of a document; names count as the entity they name, the title and the first sentences count more.</summary>
internal static class TermCounter
{
    /// <summary>Words behind these are background more than news.</summary>
    private const int MostWords = 700;

    private const int LeadWords = 60;
    private const double LeadWeight = 2;

    public static SortedDictionary<string, double> Count(LedgerDocument document, int index, LinkedEntities entities)
    {
        var names = new Dictionary<int, (int End, string Term)>();
        for (var local = 0; local < document.Record.Entities.Length; local++)
        {
            var entity = entities.Of(index, local);
            foreach (var mention in document.Record.Entities[local].Mentions.Where(mention => mention.Kind == MentionKind.Name))
            {
                names.TryAdd(mention.Span.Start, (mention.Span.End, (entity.Kind == EntityKind.Person ? TermWeights.Person : "@") + entity.Id));
            }
        }

        var counts = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var words = WordScanner.Scan(document.Text, new Span(0, document.Text.Length));
        for (var i = 0; i < words.Count && i < MostWords; i++)
        {
            var weight = i < LeadWords ? LeadWeight : 1;
            if (names.TryGetValue(words[i].Span.Start, out var name))
            {
                Add(name.Term, weight);

                // The words as well: one report's "Corvane Mutual" is another's "the Mutual", and linking may have missed it.
                for (var part = i; part < words.Count && words[part].Span.End <= name.End; part++)
                {
                    Add(words[part].Folded, weight * 0.8);
                }

                while (i + 1 < words.Count && words[i + 1].Span.End <= name.End)
                {
                    i++;
                }
            }
            else if (!words[i].IsNumber && Lexicon.Term(words[i].Folded) is { } term)
            {
                Add(term, weight);
            }
        }

        return counts;

        void Add(string term, double weight) => counts[term] = counts.GetValueOrDefault(term) + weight;
    }
}
