using System.Collections.Immutable;

namespace Parallax.Documents.Events;

/// <summary>The events, measures and talks of a document, each in text order.</summary>
public sealed record EventSet(ImmutableArray<Event> Events, ImmutableArray<MeasureMention> Measures, ImmutableArray<TalkMention> Talks);
