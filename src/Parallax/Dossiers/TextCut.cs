namespace Parallax.Dossiers;

/// <summary>Where a text may be cut for showing.</summary>
public static class TextCut
{
    /// <summary>The place itself, or the one behind it where it would cut a surrogate pair.</summary>
    public static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at + 1 : at;
}
