using System;

namespace Parallax.Documents.Language;

/// <summary>What the models see of a word: hashes of its form, its ends and its shape, and its clusters.</summary>
internal readonly record struct WordKey(uint Form, uint Lower, uint Suffix1, uint Suffix2, uint Suffix3, uint Suffix4, uint Prefix1, uint Prefix2, uint Prefix3, uint Shape, uint LongShape, uint Fine, uint Coarse, WordTraits Traits)
{
    /// <summary>Longer words are seen by their first characters.</summary>
    private const int Limit = 64;

    /// <summary>Stands before the first and behind the last word of a sentence.</summary>
    public static readonly WordKey Outside = new(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2000, 2000, WordTraits.None);

    /// <summary>Quotation marks and apostrophes of all styles are the same; digits are all 0.</summary>
    public static WordKey Of(ReadOnlySpan<char> word)
    {
        Span<char> form = stackalloc char[Limit];
        Span<char> lower = stackalloc char[Limit];
        Span<char> shape = stackalloc char[Limit];
        Span<char> longShape = stackalloc char[8];
        var length = Math.Min(word.Length, Limit);
        int shapeLength = 0, longLength = 0;
        var traits = WordTraits.None;
        for (var i = 0; i < length; i++)
        {
            var c = Normal(word[i]);
            form[i] = c;
            lower[i] = char.ToLowerInvariant(c);
            var kind = Kind(c);
            traits |= kind switch
            {
                'X' => i == 0 ? WordTraits.Capital | WordTraits.Upper : WordTraits.Upper,
                'x' => WordTraits.LowerCase,
                'd' => WordTraits.Digit,
                '-' => WordTraits.Hyphen,
                '.' => WordTraits.Point,
                _ => WordTraits.None,
            };
            if (shapeLength == 0 || shape[shapeLength - 1] != kind)
            {
                shape[shapeLength++] = kind;
            }

            if (longLength < longShape.Length)
            {
                longShape[longLength++] = kind;
            }
        }

        if (form[..length] is "''" or "``")
        {
            form[0] = lower[0] = '"';
            length = 1;
        }

        ReadOnlySpan<char> small = lower[..length];
        var lowerHash = FeatureHash.Of(small);
        var (fine, coarse) = WordClusters.Of(lowerHash);
        return new WordKey(
            FeatureHash.Of(form[..length]),
            lowerHash,
            FeatureHash.Of(small[^Math.Min(1, length)..]),
            FeatureHash.Of(small[^Math.Min(2, length)..]),
            FeatureHash.Of(small[^Math.Min(3, length)..]),
            FeatureHash.Of(small[^Math.Min(4, length)..]),
            FeatureHash.Of(small[..Math.Min(1, length)]),
            FeatureHash.Of(small[..Math.Min(2, length)]),
            FeatureHash.Of(small[..Math.Min(3, length)]),
            FeatureHash.Of(shape[..Math.Min(shapeLength, 6)]),
            FeatureHash.Of(longShape[..longLength]) ^ (uint)Math.Min(length, 9),
            fine,
            coarse,
            traits);
    }

    /// <summary><see cref="Lower"/> alone.</summary>
    public static uint LowerOf(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Limit];
        var length = Math.Min(word.Length, Limit);
        for (var i = 0; i < length; i++)
        {
            lower[i] = char.ToLowerInvariant(Normal(word[i]));
        }

        return FeatureHash.Of(lower[..length] is "''" ? "\"" : lower[..length]);
    }

    private static char Normal(char c) => c switch
    {
        >= '0' and <= '9' => '0',
        < '\u007f' => c == '`' ? '\'' : c,
        '’' or '‘' or 'ʼ' => '\'',
        '“' or '”' or '„' or '«' or '»' => '"',
        '–' or '—' or '―' or '‒' => '-',
        '\u00a0' or '\u202f' => ' ',
        _ => c,
    };

    private static char Kind(char c) => char.IsLower(c) ? 'x' : char.IsUpper(c) ? 'X' : c == '0' || char.IsDigit(c) ? 'd' : char.IsLetter(c) ? 'x' : c;
}
