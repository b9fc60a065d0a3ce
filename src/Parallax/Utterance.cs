using System.Collections.Immutable;

namespace Parallax;

/// <summary>One thing said once, reported by one or more statements in the same or other words.</summary>
/// <param name="Id">Derives from the earliest statement.</param>
/// <param name="Speaker">Entity id; null where unresolved.</param>
/// <param name="Wordings">One for each statement, sorted by document and start.</param>
public sealed record Utterance(string Id, string? Speaker, ImmutableArray<Wording> Wordings);
