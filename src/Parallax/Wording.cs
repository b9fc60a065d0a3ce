using System.Collections.Immutable;

namespace Parallax;

/// <summary>How one statement words an utterance.</summary>
/// <param name="Statement">Id of the statement.</param>
/// <param name="Differs">Where its words differ from the first wording's: spans of its document's text.</param>
public sealed record Wording(string Statement, ImmutableArray<Span> Differs);
