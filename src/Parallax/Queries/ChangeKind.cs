namespace Parallax.Queries;

/// <summary>How a passage, figure or statement of a document stands to the version before.</summary>
public enum ChangeKind { Added, Removed, Changed }
