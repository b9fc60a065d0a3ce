namespace Parallax.Cli.Input;

/// <summary>Something that a path names.</summary>
/// <param name="Path">Its name in the ledger.</param>
/// <param name="Problem">Why it cannot be read; null for a file.</param>
/// <param name="IsPassedOver">True for a file of a folder that is no report by its name; reading takes it only where it is named itself.</param>
/// <param name="IsMissing">True where the path names nothing at all.</param>
internal sealed record FoundInput(string Path, string? Problem = null, bool IsMissing = false, bool IsPassedOver = false);
