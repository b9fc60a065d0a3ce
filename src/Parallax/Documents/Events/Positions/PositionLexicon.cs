using System;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Rules;

namespace Parallax.Documents.Events.Positions;

/// <summary>The verbs that tell of positions.</summary>
internal static class PositionLexicon
{
    private static readonly ILookup<string, PositionVerb> s_verbs = RuleFile.Rows("en/position-verbs.tsv")
        .Select(row => new PositionVerb([.. row[0].Split(' ')], Enum.Parse<PositionKind>(row[1], ignoreCase: true), Places(row[2]), Places(row[3]), row.Length > 4 && row[4] == "must"))
        .OrderByDescending(verb => verb.Words.Length)
        .ToLookup(verb => verb.Words[0], StringComparer.Ordinal);

    /// <summary>The rows that a verb of a sentence can be, longer ones first.</summary>
    public static ImmutableArray<PositionVerb> At(Sentence sentence, int verb)
    {
        var rows = sentence.Tag(verb) == PartOfSpeech.Verb ? s_verbs[sentence.Lemma(verb)].Where(row => Matches(sentence, verb, row)).ToList() : [];
        return [.. rows.Where(row => row.Words.Length == rows[0].Words.Length)];
    }

    private static bool Matches(Sentence sentence, int verb, PositionVerb row) =>
        Enumerable.Range(1, row.Words.Length - 1).All(word => sentence.Lemma(verb + word) == row.Words[word]);

    private static ImmutableArray<string> Places(string cell) => cell == "-" ? [] : [.. cell.Split(' ')];
}
