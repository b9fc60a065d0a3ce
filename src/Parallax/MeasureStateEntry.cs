using System.Collections.Immutable;

namespace Parallax;

/// <summary>A state of a measure, from when, with evidence.</summary>
public sealed record MeasureStateEntry(MeasureState State, ReportedDate Date, ImmutableArray<Reference> Evidence);
