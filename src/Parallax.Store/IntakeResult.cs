using System.Collections.Immutable;

namespace Parallax.Store;

/// <summary>What became of one input.</summary>
/// <param name="Path">Its name in the ledger.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Of the bytes; null where they could not be had.</param>
/// <param name="Document">Id that the record gives itself; null where rejected or unchanged.</param>
/// <param name="Diagnostics">What to know of it; holds the reason where it was rejected.</param>
public sealed record IntakeResult(
    string Path, IntakeStatus Status, long Bytes, string? Sha256, string? Document, ImmutableArray<Diagnostic> Diagnostics);
