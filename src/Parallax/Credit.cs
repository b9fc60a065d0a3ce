using System.Collections.Immutable;

namespace Parallax;

/// <summary>A place where a document says where it has something from.</summary>
/// <param name="Kind">How it says so.</param>
/// <param name="Name">Whom it credits, as a name: "The Telegraph", "BGNES".</param>
/// <param name="Span">The words that say so.</param>
/// <param name="Covers">What it is credited with; null for the whole document.</param>
/// <param name="Statements">Indexes of the statements it covers.</param>
public sealed record Credit(CreditKind Kind, string Name, Span Span, Span? Covers, ImmutableArray<int> Statements);
