using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Parallax.Documents.Mentions.Times;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Stories;

/// <summary>
/// Counts the terms of a document: content words, names as the entity they name and as their words, numbers, times of day, and the days
/// told of. The title and the first sentences count more.
/// </summary>
internal sealed class TermCounter
{
    /// <summary>Words behind these are background more than news.</summary>
    private const int MostWords = 700;

    private const int LeadWords = 60;
    private const double LeadWeight = 2;

    /// <summary>What a word of a name counts beside the name: one report's "Corvane Mutual" is another's "the Mutual", and linking may have missed it.</summary>
    private const double PartWeight = 0.8;

    private readonly SortedDictionary<string, double> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (int End, string Term)> _names = [];
    private readonly HashSet<string> _private = new(StringComparer.Ordinal);
    private int _words;

    private TermCounter()
    {
    }

    /// <param name="document">The document.</param>
    /// <param name="named">What each of its local entities is called, in all documents alike.</param>
    /// <param name="lines">What of its text is read.</param>
    /// <param name="published">When it was published, for the days it tells of.</param>
    /// <returns>The weight of each term, and the persons among them who are neither officials nor speak in public.</returns>
    public static (SortedDictionary<string, double> Terms, HashSet<string> Private) Count(
        LedgerDocument document, Func<int, (EntityKind Kind, string Name)> named, IEnumerable<Span> lines, DateInterval published)
    {
        var counter = new TermCounter();
        counter.Name(document, named);
        foreach (var line in lines)
        {
            counter.Read(WordScanner.Scan(document.Text, line));
        }

        counter.ReadTimes(document, published);
        return (counter._counts, counter._private);
    }

    private void Name(LedgerDocument document, Func<int, (EntityKind Kind, string Name)> named)
    {
        for (var local = 0; local < document.Record.Entities.Length; local++)
        {
            var (kind, name) = named(local);
            var term = (kind == EntityKind.Person ? TermWeights.Person : StoryTerm.Name.ToString()) + name;
            foreach (var mention in document.Record.Entities[local].Mentions.Where(mention => mention.Kind == MentionKind.Name))
            {
                _names.TryAdd(mention.Span.Start, (mention.Span.End, term));
            }

            if (document.Record.Entities[local].Private)
            {
                _private.Add(term);
            }
        }
    }

    private void Read(List<Word> words)
    {
        for (var i = 0; i < words.Count && _words < MostWords; i++, _words++)
        {
            var weight = _words < LeadWords ? LeadWeight : 1;
            if (_names.TryGetValue(words[i].Span.Start, out var name))
            {
                Add(name.Term, weight);
                var part = i;
                for (; part < words.Count && words[part].Span.End <= name.End; part++)
                {
                    Add((words[part].IsNumber ? StoryTerm.Number : StoryTerm.NamePart) + words[part].Folded, weight * PartWeight);
                }

                i = Math.Max(i, part - 1);
            }
            else if (words[i].IsNumber)
            {
                Add(StoryTerm.Number + words[i].Folded, 1);
            }
            else if (Lexicon.Term(words[i].Folded) is { } term)
            {
                Add(term, weight);
            }
        }
    }

    private void ReadTimes(LedgerDocument document, DateInterval published)
    {
        foreach (var time in document.Record.Times.Select(mention => mention.Time).OfType<SymbolicTime>().Where(time => time.Direction != TimeDirection.Future))
        {
            if (time.Clock is ['T', >= '0' and <= '9', ..] clock)
            {
                Add(StoryTerm.Number + clock, 1);
            }

            if (TimeResolver.Resolve(time, published, null) is { IsDay: true, Earliest: { } day })
            {
                Add(StoryTerm.Day + day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), 1);
            }
        }
    }

    private void Add(string term, double weight) => _counts[term] = _counts.GetValueOrDefault(term) + weight;
}
