using System.Collections.Immutable;

namespace Parallax.Documents.Events;

/// <summary>A row of <c>Rules/en/event-triggers.tsv</c>.</summary>
/// <param name="Words">Lemmas.</param>
/// <param name="IsVerb">A verb phrase; a noun phrase otherwise.</param>
/// <param name="Type">PLOVER root.</param>
/// <param name="Harm">The harm that the word itself tells; null for none.</param>
/// <param name="IsWeak">Only with somebody who does it.</param>
internal sealed record TriggerEntry(ImmutableArray<string> Words, bool IsVerb, string Type, HarmKind? Harm, bool IsWeak);
