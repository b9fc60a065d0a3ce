namespace Parallax;

/// <summary>A publisher has taken a report back. Its text is kept.</summary>
/// <param name="At">When that was seen, ISO 8601; null where that is not known.</param>
/// <param name="Reason">What was seen: "is not there (410)", "canceled".</param>
public sealed record Withdrawal(string? At, string Reason);
