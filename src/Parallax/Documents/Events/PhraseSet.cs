using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Rules;

namespace Parallax.Documents.Events;

/// <summary>Phrases of lemmas by kind, from a rule file whose rows are kind, words and what else.</summary>
internal sealed class PhraseSet
{
    private readonly FrozenDictionary<string, ImmutableArray<(string Kind, string[] Words, string More)>> _byFirst;

    public PhraseSet(string file) => _byFirst = RuleFile.Rows(file)
        .Select(row => (Kind: row[0], Words: row[1].Split(' '), More: row.Length > 2 ? row[2] : string.Empty))
        .GroupBy(row => row.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(row => row.Words.Length).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>What stands at a token: the longest phrase of each kind.</summary>
    public IEnumerable<(string Kind, int Length, string More)> At(Sentence sentence, int index)
    {
        if (!_byFirst.TryGetValue(sentence.Lemma(index), out var rows))
        {
            yield break;
        }

        foreach (var (kind, words, more) in rows)
        {
            if (Enumerable.Range(1, words.Length - 1).All(word => sentence.Lemma(index + word) == words[word]))
            {
                yield return (kind, words.Length, more);
            }
        }
    }

    public bool Is(string kind, Sentence sentence, int index) => At(sentence, index).Any(found => found.Kind == kind);
}
