using System;

namespace Parallax.Documents.Language;

/// <summary>The features that the tagger reads of a word in its context (after Ratnaparkhi 1996 and Collins 2002).</summary>
internal static class TagFeatures
{
    /// <summary>Length of the buffer that <see cref="Fill"/> needs.</summary>
    public const int Capacity = 48;

    /// <summary>Writes the features of a word and returns how many there are.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="index">The word.</param>
    /// <param name="previous">Label of the word before, plus 1; 0 at the start.</param>
    /// <param name="beforePrevious">Label of the word before that, plus 1.</param>
    /// <param name="features">Receives the hashes.</param>
    public static int Fill(ReadOnlySpan<WordKey> words, int index, uint previous, uint beforePrevious, Span<uint> features)
    {
        ref readonly var word = ref words[index];
        var before = index > 0 ? words[index - 1] : WordKey.Outside;
        var before2 = index > 1 ? words[index - 2] : WordKey.Outside;
        var after = index + 1 < words.Length ? words[index + 1] : WordKey.Outside;
        var after2 = index + 2 < words.Length ? words[index + 2] : WordKey.Outside;
        var traits = (uint)word.Traits;
        var n = 0;
        features[n++] = FeatureHash.Combine(0, 0);
        features[n++] = FeatureHash.Combine(1, word.Form);
        features[n++] = FeatureHash.Combine(2, word.Lower);
        features[n++] = FeatureHash.Combine(3, word.Suffix1);
        features[n++] = FeatureHash.Combine(4, word.Suffix2);
        features[n++] = FeatureHash.Combine(5, word.Suffix3);
        features[n++] = FeatureHash.Combine(6, word.Suffix4);
        features[n++] = FeatureHash.Combine(7, word.Prefix1);
        features[n++] = FeatureHash.Combine(8, word.Prefix2);
        features[n++] = FeatureHash.Combine(9, word.Prefix3);
        features[n++] = FeatureHash.Combine(10, word.Shape, index == 0 ? 1u : 0u);
        features[n++] = FeatureHash.Combine(11, word.LongShape);
        features[n++] = FeatureHash.Combine(12, previous);
        features[n++] = FeatureHash.Combine(13, beforePrevious, previous);
        features[n++] = FeatureHash.Combine(14, previous, word.Lower);
        features[n++] = FeatureHash.Combine(15, before.Lower);
        features[n++] = FeatureHash.Combine(16, before.Lower, word.Lower);
        features[n++] = FeatureHash.Combine(17, before2.Lower);
        features[n++] = FeatureHash.Combine(18, after.Lower);
        features[n++] = FeatureHash.Combine(19, after.Lower, word.Lower);
        features[n++] = FeatureHash.Combine(20, after2.Lower);
        features[n++] = FeatureHash.Combine(21, after.Suffix3);
        features[n++] = FeatureHash.Combine(22, after.Suffix2, word.Suffix2);
        features[n++] = FeatureHash.Combine(23, before.Suffix3);
        features[n++] = FeatureHash.Combine(24, previous, after.Lower);
        features[n++] = FeatureHash.Combine(25, previous, word.Suffix3);
        features[n++] = FeatureHash.Combine(26, after.Shape, word.Shape);
        features[n++] = FeatureHash.Combine(27, before.Shape, word.Shape);
        features[n++] = FeatureHash.Combine(28, traits, previous);
        features[n++] = FeatureHash.Combine(29, before.Lower, after.Lower);
        features[n++] = FeatureHash.Combine(30, before2.Lower, before.Lower);
        features[n++] = FeatureHash.Combine(31, after.Lower, after2.Lower);
        features[n++] = FeatureHash.Combine(32, word.Suffix3, traits & (uint)(WordTraits.Capital | WordTraits.Digit | WordTraits.Hyphen));
        features[n++] = FeatureHash.Combine(33, beforePrevious, previous, word.Suffix2);
        features[n++] = FeatureHash.Combine(34, word.Fine);
        features[n++] = FeatureHash.Combine(35, word.Coarse, word.Suffix2);
        features[n++] = FeatureHash.Combine(36, before.Fine);
        features[n++] = FeatureHash.Combine(37, after.Fine);
        features[n++] = FeatureHash.Combine(38, before.Coarse, word.Coarse, after.Coarse);
        features[n++] = FeatureHash.Combine(39, previous, word.Fine);
        features[n++] = FeatureHash.Combine(40, previous, word.Coarse, after.Coarse);
        features[n++] = FeatureHash.Combine(41, before2.Coarse, before.Coarse, word.Coarse);
        return n;
    }
}
