namespace Parallax.Documents.Mentions.Pieces;

/// <summary>What a piece is made of.</summary>
public enum PieceKind { None, Word, Number, Symbol }
