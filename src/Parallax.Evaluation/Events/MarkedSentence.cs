using System.Collections.Immutable;

namespace Parallax.Evaluation.Events;

/// <summary>A sentence in which one event is annotated.</summary>
/// <param name="Name">Tells it from others of its file.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Roots">The PLOVER roots it may have: one, but for roots of the older PLOVER that were parted since.</param>
/// <param name="Sources">Who does it.</param>
/// <param name="Targets">To whom it is done; empty where nobody is annotated.</param>
public sealed record MarkedSentence(string Name, string Text, ImmutableArray<string> Roots, ImmutableArray<Span> Sources, ImmutableArray<Span> Targets);
