namespace Parallax.Store;

/// <summary>The bytes of an input, or why they cannot be had.</summary>
/// <param name="Bytes">Null where they cannot be had.</param>
/// <param name="Failure">One line, null where the bytes are there.</param>
public readonly record struct IntakeContent(byte[]? Bytes, string? Failure)
{
    public static IntakeContent Of(byte[] bytes) => new(bytes, null);

    public static IntakeContent Failed(string reason) => new(null, reason);
}
