using System.Collections.Immutable;

namespace Parallax.Store;

/// <summary>A record as it is stored, not yet decoded, so that decoding can be spread over cores.</summary>
/// <param name="Sha256">SHA-256 of the input.</param>
/// <param name="Engine">Stamp of the engine that made the record.</param>
/// <param name="Json">The record, compressed (<see cref="Packed"/>).</param>
/// <param name="Digest">SHA-256 of the uncompressed record.</param>
/// <param name="Paths">Where the input was read from, sorted.</param>
/// <param name="Previous">SHA-256 of the input that one of the paths held before; null for none.</param>
/// <param name="Withdrawn">Where one of the paths was taken back; null for none.</param>
public sealed record StoredRecord(
    string Sha256, string Engine, ImmutableArray<byte> Json, string Digest, ImmutableArray<string> Paths, string? Previous, Withdrawal? Withdrawn = null);
