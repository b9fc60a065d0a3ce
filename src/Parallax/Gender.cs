namespace Parallax;

/// <summary>What a report's words tell of a person's gender.</summary>
public enum Gender { Unknown, Masculine, Feminine }
