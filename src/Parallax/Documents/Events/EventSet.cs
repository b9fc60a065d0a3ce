using System.Collections.Immutable;

namespace Parallax.Documents.Events;

/// <summary>The events, casualties, courses, measures, talks and positions of a document, each in text order.</summary>
public sealed record EventSet(ImmutableArray<Event> Events, ImmutableArray<Casualty> Casualties, ImmutableArray<MeasureMention> Measures, ImmutableArray<TalkMention> Talks, ImmutableArray<Position> Positions, ImmutableArray<Course> Courses);
