using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Parallax.Fetch;
using Parallax.Store;

namespace Parallax.Cli.Fetching;

/// <summary>The web archive beside a ledger: made with the first answer; how much of it is whole is noted in the ledger.</summary>
internal sealed class LedgerArchive(ILedgerStore store, string path) : IDisposable
{
    private readonly string note = "archive:" + Path.GetFullPath(path);

    private WarcWriter? writer;

    /// <summary>Keeps an answer.</summary>
    public void Write(FetchResult answer)
    {
        writer ??= new WarcWriter(path, "Parallax " + typeof(LedgerArchive).Assembly.GetName().Version?.ToString(3), Whole());
        writer.Write(answer);
        store.SaveNote(note, writer.Length.ToString(CultureInfo.InvariantCulture));
    }

    public void Dispose() => writer?.Dispose();

    private long Whole() => long.TryParse(store.Notes(note).FirstOrDefault(pair => pair.Key == note).Value, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : 0;
}
