using System.Collections.Immutable;

namespace Parallax.Documents.Events;

/// <summary>The events, measures, talks and positions of a document, each in text order.</summary>
public sealed record EventSet(ImmutableArray<Event> Events, ImmutableArray<MeasureMention> Measures, ImmutableArray<TalkMention> Talks, ImmutableArray<Position> Positions);
