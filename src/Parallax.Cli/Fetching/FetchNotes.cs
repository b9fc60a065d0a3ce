using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using Parallax.Fetch;
using Parallax.Store;

namespace Parallax.Cli.Fetching;

/// <summary>Which version of an address the ledger holds, so that its server need send it again only where it has changed.</summary>
internal static class FetchNotes
{
    private const string Prefix = "fetched:";

    /// <summary>Notes by what a server knows the version again that an input was made of.</summary>
    public static void Save(ILedgerStore store, string address, byte[] input, FetchResult answer)
    {
        if (Validators.Of(answer) is { } validators)
        {
            store.SaveNote(Prefix + address, JsonSerializer.Serialize(new Note(Convert.ToHexStringLower(SHA256.HashData(input)), validators)));
        }
    }

    /// <summary>The version of an address that the ledger holds; null where it holds none, or another than was noted.</summary>
    public static Validators? Find(ILedgerStore store, string address)
    {
        var key = Prefix + address;
        var value = store.Notes(key).FirstOrDefault(pair => pair.Key == key).Value;
        var note = value is null ? null : JsonSerializer.Deserialize<Note>(value);
        // A note may have been written though its input was not, by a program that was killed in between.
        return note is not null && store.Held(address) == note.Sha256 ? note.Validators : null;
    }

    private sealed record Note(string Sha256, Validators Validators);
}
