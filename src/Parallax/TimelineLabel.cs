namespace Parallax;

/// <summary>A label and where it is used.</summary>
/// <param name="Label">The report's own word.</param>
/// <param name="By">Name of the outlet, or of the speaker in whose statement it stands.</param>
/// <param name="At">Where.</param>
public sealed record TimelineLabel(string Label, string? By, Reference At);
