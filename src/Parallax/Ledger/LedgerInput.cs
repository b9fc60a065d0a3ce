using System.Collections.Immutable;
using Parallax.Documents;

namespace Parallax.Ledger;

/// <summary>A document record with the paths its bytes were read from.</summary>
/// <param name="Record">What the document says.</param>
/// <param name="Paths">Where its bytes were read from.</param>
/// <param name="Previous">SHA-256 of the bytes that one of the paths held before; null where it held none.</param>
/// <param name="ReplacedBy">SHA-256 of what one of the paths holds now; null where one of them still holds these bytes.</param>
/// <param name="Withdrawn">Where one of the paths was taken back; null for none.</param>
public sealed record LedgerInput(DocumentRecord Record, ImmutableArray<string> Paths, string? Previous = null, string? ReplacedBy = null, Withdrawal? Withdrawn = null);
