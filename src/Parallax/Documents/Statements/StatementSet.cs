using System.Collections.Immutable;

namespace Parallax.Documents.Statements;

/// <summary>The statements of a document, in text order, and its credits.</summary>
public sealed record StatementSet(ImmutableArray<Statement> Statements, ImmutableArray<Credit> Credits);
