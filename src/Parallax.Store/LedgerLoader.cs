using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;
using Parallax.Documents;
using Parallax.Ledger;

namespace Parallax.Store;

/// <summary>Gets from a store what the ledger half works on.</summary>
public static class LedgerLoader
{
    /// <summary>All records with their paths, ordered by SHA-256.</summary>
    /// <param name="store">The store.</param>
    /// <param name="known">The record that this engine made of an input, by its SHA-256, where the caller has it decoded; null for none.</param>
    /// <exception cref="LedgerUnusableException">A record cannot be read.</exception>
    public static ImmutableArray<LedgerInput> Load(ILedgerStore store, Func<string, DocumentRecord?>? known = null)
    {
        try
        {
            return [.. store.Records().ToList().AsParallel().AsOrdered().Select(stored => stored.Input((stored.Engine == EngineStamp.Current ? known?.Invoke(stored.Sha256) : null) ?? Decode(stored, store.Location)))];
        }
        catch (AggregateException exception) when (exception.InnerException is LedgerUnusableException inner)
        {
            throw new LedgerUnusableException(inner.Message, exception) { Location = inner.Location };
        }
    }

    /// <summary>Decodes a stored record.</summary>
    /// <exception cref="LedgerUnusableException">It cannot be read.</exception>
    public static DocumentRecord Decode(StoredRecord stored, string location)
    {
        try
        {
            return DocumentRecordJson.Read(Json(stored));
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException)
        {
            throw new LedgerUnusableException($"is damaged: the record of {stored.Paths.FirstOrDefault() ?? stored.Sha256} cannot be read", exception) { Location = location };
        }
    }

    /// <summary>The record's JSON.</summary>
    /// <exception cref="InvalidDataException">It was not compressed as it should be.</exception>
    public static byte[] Json(StoredRecord stored) => Packed.Unpack(ImmutableCollectionsMarshal.AsArray(stored.Json));
}
