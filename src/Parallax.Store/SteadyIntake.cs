using System;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Parallax.Documents;

namespace Parallax.Store;

/// <summary>
/// Reads inputs as they come, for a program that runs on: analysed ahead, several at a time, and written one after the other when
/// it is their turn. What the ledger holds is looked up once, not for each input.
/// </summary>
/// <param name="store">Where they are kept.</param>
/// <param name="options">How they are read.</param>
/// <param name="read">Told of the record of each input that is read for the first time; null for nobody.</param>
public sealed class SteadyIntake(ILedgerStore store, IntakeOptions options, Action<DocumentRecord>? read = null) : IDisposable
{
    private readonly IntakeWriter _writer = new(store, options);
    private readonly ConcurrentDictionary<string, Analysis> _ahead = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _free = new(options.ThreadCount);

    /// <summary>Analyses an input that will be kept soon. May be called from several threads.</summary>
    public async Task PrepareAsync(byte[] input, CancellationToken cancellation)
    {
        var sha256 = Sha256(input);
        if (_writer.IsKnown(sha256) || _ahead.ContainsKey(sha256))
        {
            return;
        }

        await _free.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            _ahead[sha256] = await Task.Run(() => Analysis.Of(input, options), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Writes an input, analysed now where it was not before.</summary>
    public IntakeResult Keep(string path, byte[] input)
    {
        var sha256 = Sha256(input);
        var isPrepared = _ahead.TryRemove(sha256, out var analysis);
        var result = _writer.Write(path, input, sha256, null, () => isPrepared ? analysis! : analysis = Analysis.Of(input, options));
        if (result.Status == IntakeStatus.Read && analysis?.Record is { } record)
        {
            read?.Invoke(record);
        }

        return result;
    }

    public void Dispose() => _free.Dispose();

    private static string Sha256(byte[] input) => Convert.ToHexStringLower(SHA256.HashData(input));
}
