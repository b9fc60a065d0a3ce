namespace Parallax.Ledger.Claims;

/// <summary>Whose a report says the counted are where it names no one: "our own losses", "of the enemy".</summary>
internal enum FigureSide
{
    Unsaid,
    Own,
    Enemy,
}
