using System;

namespace Parallax.Ledger.Stories;

/// <summary>The heaviest terms of a document, words and names apart: all of them are compared as one vector, and the words by themselves.</summary>
internal sealed class ContentVector(TermVector words, TermVector names)
{
    private readonly TermVector _words = words;
    private readonly TermVector _names = names;
    private readonly double _length = Math.Sqrt(words.Squares + names.Squares);

    /// <summary>The cosines of all terms and of the words alone; 0 where one has none.</summary>
    public (double All, double Words) Cosines(ContentVector other) => Cosines(other, _words.Product(other._words), _names.Product(other._names));

    /// <summary>The same with content that lies open in a <paramref name="table"/>.</summary>
    public (double All, double Words) Cosines(ContentVector other, ReadOnlySpan<ushort> table) => Cosines(other, _words.Product(table), _names.Product(table));

    /// <summary>Lays the weights into a table by the terms' numbers, to be taken out again by <see cref="Clear"/>.</summary>
    public void Spread(Span<ushort> table)
    {
        _words.Spread(table);
        _names.Spread(table);
    }

    public void Clear(Span<ushort> table)
    {
        _words.Clear(table);
        _names.Clear(table);
    }

    private (double All, double Words) Cosines(ContentVector other, long words, long names) => (
        words + names == 0 ? 0 : (words + names) / (_length * other._length),
        words == 0 ? 0 : words / (_words.Length * other._words.Length));
}
