using System.Collections.Immutable;
using Parallax.Documents;
using Parallax.Ledger;

namespace Parallax.Store;

/// <summary>A record as it is stored, not yet decoded, so that decoding can be spread over cores.</summary>
/// <param name="Sha256">SHA-256 of the input.</param>
/// <param name="Engine">Stamp of the engine that made the record.</param>
/// <param name="Json">The record, compressed (<see cref="Packed"/>).</param>
/// <param name="Digest">SHA-256 of the uncompressed record.</param>
/// <param name="Paths">Where the input was read from, sorted.</param>
/// <param name="Previous">SHA-256 of the input that one of the paths held before; null for none.</param>
/// <param name="ReplacedBy">SHA-256 of what one of the paths holds now; null where one of them still holds this input.</param>
/// <param name="Withdrawn">Where one of the paths was taken back; null for none.</param>
public sealed record StoredRecord(
    string Sha256, string Engine, ImmutableArray<byte> Json, string Digest, ImmutableArray<string> Paths, string? Previous, string? ReplacedBy = null, Withdrawal? Withdrawn = null)
{
    /// <summary>What the ledger half works on.</summary>
    /// <param name="record">The record, decoded.</param>
    public LedgerInput Input(DocumentRecord record) => new(record, Paths, Previous, ReplacedBy, Withdrawn);
}
