namespace Parallax;

/// <summary>How a mention refers.</summary>
public enum MentionKind { Name, Nominal, Pronoun }
