using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace Parallax.Documents.Language;

/// <summary>What the tagger predicts of a word: its part of speech with the features that its form or context shows.</summary>
internal readonly record struct TagLabel(PartOfSpeech Tag, WordFeatures Features)
{
    /// <summary>How the label is written in a model: "Noun 1".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Tag} {(int)Features}");

    public static ImmutableArray<TagLabel> Parse(ImmutableArray<string> labels) => [.. labels.Select(label =>
    {
        var space = label.IndexOf(' ', StringComparison.Ordinal);
        return new TagLabel(
            Enum.Parse<PartOfSpeech>(label.AsSpan(0, space)),
            (WordFeatures)int.Parse(label.AsSpan(space + 1), CultureInfo.InvariantCulture));
    })];
}
