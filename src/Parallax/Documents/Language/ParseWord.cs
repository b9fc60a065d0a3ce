namespace Parallax.Documents.Language;

/// <summary>What the parser sees of a word.</summary>
/// <param name="Word">Hash of the lower-case form.</param>
/// <param name="Tag">Part of speech and features as one number.</param>
/// <param name="Fine">Fine word cluster.</param>
/// <param name="Coarse">Coarse word cluster.</param>
internal readonly record struct ParseWord(uint Word, uint Tag, uint Fine, uint Coarse)
{
    public static readonly ParseWord None = new(2, 1_000_000, 2000, 2000);

    public static readonly ParseWord Root = new(3, 1_000_001, 2001, 2001);

    public static ParseWord Of(in WordKey key, TagLabel label) =>
        new(key.Lower, ((uint)label.Tag << 16) | (uint)label.Features, key.Fine, key.Coarse);
}
