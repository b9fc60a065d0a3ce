namespace Parallax.Store;

/// <summary>How watching keeps its notes.</summary>
public static class WatchNotes
{
    /// <summary>Key of a note: this and the address; its value is the state as JSON.</summary>
    public const string Prefix = "watch:";
}
