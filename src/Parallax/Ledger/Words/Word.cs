namespace Parallax.Ledger.Words;

/// <summary>A word of a document's text.</summary>
/// <param name="Span">Where it stands, without a possessive ending.</param>
/// <param name="Folded">Lower case, without diacritics; numbers without grouping separators.</param>
internal readonly record struct Word(Span Span, string Folded)
{
    public bool IsNumber => Folded[0] is >= '0' and <= '9';
}
