namespace Parallax.Store;

/// <summary>The bytes of an input, or why they cannot be had.</summary>
/// <param name="Bytes">Null where they cannot be had.</param>
/// <param name="Failure">One line, null where the bytes are there.</param>
/// <param name="IsMissing">True where nothing is there at all, so that there is nothing to keep in the ledger.</param>
public readonly record struct IntakeContent(byte[]? Bytes, string? Failure, bool IsMissing = false)
{
    public static IntakeContent Of(byte[] bytes) => new(bytes, null);

    public static IntakeContent Missing(string reason) => new(null, reason, IsMissing: true);

    public static IntakeContent Failed(string reason) => new(null, reason);
}
