namespace Parallax.Documents.Coreference;

/// <summary>A character that may open or close a quotation at its place.</summary>
/// <param name="At">UTF-16 offset into the text.</param>
/// <param name="Length">Two for <c>``</c> and <c>''</c>, else one.</param>
/// <param name="Single">True for the marks of the single family.</param>
/// <param name="Opens">True where it can only open or may open.</param>
/// <param name="Closes">True where it can only close or may close.</param>
/// <param name="Typographic">True for marks whose shape tells their side.</param>
internal readonly record struct QuotationMark(int At, int Length, bool Single, bool Opens, bool Closes, bool Typographic)
{
    public int End => At + Length;
}
