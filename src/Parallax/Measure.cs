using System.Collections.Immutable;

namespace Parallax;

/// <summary>A rule, ban or other measure with the states that reports tell of it.</summary>
public sealed record Measure(string Id, string Name, string? By, ImmutableArray<MeasureStateEntry> States);
