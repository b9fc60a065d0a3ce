using System.Collections.Immutable;
using Parallax.Documents;

namespace Parallax.Ledger;

/// <summary>A document record with the paths its bytes were read from.</summary>
public sealed record LedgerInput(DocumentRecord Record, ImmutableArray<string> Paths);
