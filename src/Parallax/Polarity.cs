namespace Parallax;

/// <summary>Whether the report says that it was said.</summary>
public enum Polarity { Said, NotSaid, WillSay }
