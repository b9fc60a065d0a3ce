using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading;
using Parallax.Documents;
using Parallax.Documents.Reading;
using Parallax.Export;
using Parallax.Ledger;

namespace Parallax.Store;

/// <summary>Checks that what is stored leads back to the inputs, and that every citation holds the words it cites.</summary>
public static class LedgerVerifier
{
    /// <summary>
    /// Checks, document by document: the input's bytes against their hash, the stored text against what reading the bytes gives,
    /// and the stored record against its digest; then every citation of the ledger against the stored texts.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="thorough">Analyses each input anew and compares the whole record, so that an offset that was stored wrong shows as well.</param>
    /// <param name="export">An export to check in place of the one that the store gives; null for that one.</param>
    /// <param name="cancellation">Stops it.</param>
    public static VerifyResult Verify(ILedgerStore store, bool thorough, ReadOnlyMemory<byte>? export, CancellationToken cancellation)
    {
        var inputs = new List<LedgerInput>();
        foreach (var batch in store.Records().ToList().Chunk(256))
        {
            cancellation.ThrowIfCancellationRequested();
            var bytes = Array.ConvertAll(batch, stored => Input(store, stored));
            var checks = batch.AsParallel().AsOrdered().WithCancellation(cancellation)
                .Select((stored, index) => (Stored: stored, Result: Check(stored, bytes[index], thorough)));
            foreach (var (stored, (record, failure)) in checks)
            {
                if (record is null)
                {
                    return new VerifyResult(inputs.Count, 0, failure);
                }

                inputs.Add(stored.Input(record));
            }
        }

        var ledger = LedgerBuilder.Build(inputs, EntityNotes.Load(store));
        var checker = new CitationChecker(ledger.Documents.Concat(ledger.Superseded));
        var failed = checker.Check(export ?? LedgerJsonWriter.Write(ledger, new ExportOptions { IncludePrivate = true, Indented = false }));
        return new VerifyResult(inputs.Count, checker.Checked, failed);
    }

    private static byte[]? Input(ILedgerStore store, StoredRecord stored)
    {
        try
        {
            return store.Input(stored.Sha256);
        }
        catch (LedgerUnusableException exception) when (exception.InnerException is InvalidDataException)
        {
            return null;
        }
    }

    private static (DocumentRecord? Record, CitationFailure? Failure) Check(StoredRecord stored, byte[]? input, bool thorough)
    {
        if (input is null || Convert.ToHexStringLower(SHA256.HashData(input)) != stored.Sha256)
        {
            return Failed("input", "the stored bytes are not those that were read");
        }

        byte[] json;
        DocumentRecord record;
        try
        {
            json = LedgerLoader.Json(stored);
            record = DocumentRecordJson.Read(json);
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException)
        {
            return Failed("record", "the stored record cannot be read");
        }

        var isIntact = Convert.ToHexStringLower(SHA256.HashData(json)) == stored.Digest;
        if (thorough || !isIntact)
        {
            var again = DocumentPipeline.Read(input, ReadingOptions.Default, out _);
            if (again is null)
            {
                return Failed("record", "reading the stored bytes again gives no document");
            }

            if (JsonDifference.First(json, DocumentRecordJson.Write(again)) is { } difference)
            {
                return Failed(difference.Place, $"stored is {difference.A}, reading the bytes again gives {difference.B}");
            }
        }
        else if (DocumentReader.Read(input).Document?.Text != record.Document.Text)
        {
            return Failed("document.text", "reading the stored bytes again gives another text");
        }

        return isIntact ? (record, null) : Failed("record", "the stored record does not match its digest");

        (DocumentRecord?, CitationFailure?) Failed(string place, string reason) =>
            (null, new CitationFailure(stored.Paths.FirstOrDefault() ?? stored.Sha256, place, reason));
    }
}
