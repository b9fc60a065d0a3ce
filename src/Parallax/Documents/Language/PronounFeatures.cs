using System;
using System.Collections.Frozen;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Documents.Language;

/// <summary>Person, number, gender and possession of pronouns, from <c>Rules/en/pronoun-features.tsv</c>.</summary>
internal static class PronounFeatures
{
    private static readonly FrozenDictionary<string, WordFeatures> Features = RuleFile.Rows("en/pronoun-features.tsv").ToFrozenDictionary(
        row => row[0],
        row => row[1].Split(' ').Aggregate(WordFeatures.None, (sum, name) => sum | Enum.Parse<WordFeatures>(name)),
        StringComparer.Ordinal);

    private const WordFeatures Personal = WordFeatures.FirstPerson | WordFeatures.SecondPerson | WordFeatures.ThirdPerson
        | WordFeatures.Masculine | WordFeatures.Feminine;

    /// <summary>The features of a word of this label, with those that its form tells.</summary>
    public static WordFeatures Complete(TagLabel label, ReadOnlySpan<char> word)
    {
        if (label.Tag is not (PartOfSpeech.Pron or PartOfSpeech.Det) || word.Length > 12)
        {
            return label.Features;
        }

        Span<char> lower = stackalloc char[12];
        word.ToLowerInvariant(lower);
        return Features.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..word.Length], out var told)
            ? (label.Features & ~Personal) | told
            : label.Features;
    }
}
