namespace Parallax.Documents.Mentions.Pieces;

/// <summary>
/// A run of letters, a number or a single sign: finer than a token and found without knowing the language, so that
/// "20m", "1990s" and "March-June" come apart the same way wherever they stand.
/// </summary>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Lower">Its characters in lower case; empty for words longer than any that rules know.</param>
/// <param name="SpaceBefore">True where white space, or the start of the block, stands before it.</param>
/// <param name="Capital">True where it starts with a capital letter.</param>
/// <param name="Upper">True where it also ends with one: "USD", not "Try".</param>
public readonly record struct Piece(Span Span, PieceKind Kind, string Lower, bool SpaceBefore, bool Capital, bool Upper)
{
    public bool IsWord => Kind == PieceKind.Word;

    public bool IsNumber => Kind == PieceKind.Number;

    public bool Is(string lower) => Lower == lower;

    /// <summary>True for a hyphen or an en dash without white space before it.</summary>
    public bool IsJoiner => Kind == PieceKind.Symbol && !SpaceBefore && Lower is "-" or "–" or "‑" or "−";
}
