using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Documents.Mentions.Pieces;

/// <summary>A rule file whose first column is a phrase, matched piece by piece, the longest phrase first.</summary>
internal sealed class PhraseTable
{
    private readonly FrozenDictionary<string, (string[] Words, ImmutableArray<string> Row)[]> byFirst;

    private readonly FrozenDictionary<string, (string[] Words, ImmutableArray<string> Row)[]> byLast;

    public PhraseTable(string file)
        : this(RuleFile.Rows(file))
    {
    }

    public PhraseTable(IEnumerable<ImmutableArray<string>> rows)
    {
        var phrases = rows.Select(row => (Words: row[0].Split(' '), Row: row)).OrderByDescending(phrase => phrase.Words.Length).ToArray();
        byFirst = Group(phrases, phrase => phrase.Words[0]);
        byLast = Group(phrases, phrase => phrase.Words[^1]);
    }

    /// <summary>The row of the longest phrase that starts at a piece, and the index behind it.</summary>
    public bool TryAt(ImmutableArray<Piece> pieces, int at, out ImmutableArray<string> row, out int end)
    {
        row = [];
        end = at;
        if (at < 0 || at >= pieces.Length || !byFirst.TryGetValue(pieces[at].Lower, out var candidates))
        {
            return false;
        }

        foreach (var (words, found) in candidates)
        {
            if (Matches(pieces, at, words))
            {
                row = found;
                end = at + words.Length;
                return true;
            }
        }

        return false;
    }

    /// <summary>The row of the longest phrase that ends just before a piece, and the index of its first piece.</summary>
    public bool TryBefore(ImmutableArray<Piece> pieces, int at, out ImmutableArray<string> row, out int start)
    {
        row = [];
        start = at;
        if (at <= 0 || !byLast.TryGetValue(pieces[at - 1].Lower, out var candidates))
        {
            return false;
        }

        foreach (var (words, found) in candidates)
        {
            if (at - words.Length >= 0 && Matches(pieces, at - words.Length, words))
            {
                row = found;
                start = at - words.Length;
                return true;
            }
        }

        return false;
    }

    private static bool Matches(ImmutableArray<Piece> pieces, int at, string[] words)
    {
        if (at + words.Length > pieces.Length)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == "-" ? !pieces[at + i].IsJoiner : pieces[at + i].Lower != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private static FrozenDictionary<string, (string[] Words, ImmutableArray<string> Row)[]> Group(
        IEnumerable<(string[] Words, ImmutableArray<string> Row)> phrases, Func<(string[] Words, ImmutableArray<string> Row), string> key) =>
        phrases.GroupBy(key, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
