using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Parallax.Cli.Input;
using Parallax.Documents.Reading.Containers;
using Parallax.Documents.Reading.Feeds;
using Parallax.Documents.Reading.Items;
using Parallax.Fetch;
using Parallax.Store;

namespace Parallax.Cli.Fetching;

/// <summary>Fetches addresses, several hosts at a time, and gives what was received as inputs, in the order in which it comes.</summary>
/// <param name="options">How to fetch.</param>
/// <param name="store">The ledger, which tells what need not be sent again.</param>
/// <param name="openArchive">Opens the archive that keeps what is received.</param>
/// <param name="items">Takes feeds and lists apart, and holds addresses that files named.</param>
/// <param name="follow">True where those addresses are fetched too.</param>
/// <param name="cancellation">Ends it.</param>
internal sealed class FetchedInputs(FetchOptions options, ILedgerStore store, Func<LedgerArchive> openArchive, InputItems items, bool follow, CancellationToken cancellation)
{
    /// <summary>The inputs of addresses; begins when they are asked for.</summary>
    public IEnumerable<IntakeInput> Of(IReadOnlyList<string> addresses)
    {
        var fetched = new HashSet<string>(StringComparer.Ordinal);
        var next = addresses.Concat(follow ? items.Addresses : []).Where(fetched.Add).ToList();
        if (next.Count == 0)
        {
            yield break;
        }

        using var fetcher = new WebFetcher(options);
        using var archive = openArchive();
        // A feed that was named itself is followed: its entries are what was asked for.
        for (var isNamed = true; next.Count > 0; isNamed = false)
        {
            items.Addresses.RemoveAll(fetched.Contains);
            var before = items.Addresses.Count;
            // Looked up now: the store is used from this thread alone.
            var known = next.Select(address => (Address: address, Version: FetchNotes.Find(store, address))).ToList();
            foreach (var answer in Answers(fetcher, known))
            {
                if (answer.Result.Raw.Length > 0)
                {
                    archive.Write(answer.Result);
                }

                foreach (var input in Inputs(answer.Address, answer.Result))
                {
                    yield return input;
                }
            }

            next = isNamed || follow ? [.. items.Addresses.Skip(isNamed && !follow ? before : 0).Where(fetched.Add)] : [];
        }

        items.Addresses.RemoveAll(fetched.Contains);
    }

    private IEnumerable<IntakeInput> Inputs(string address, FetchResult result)
    {
        if (result.Outcome == FetchOutcome.NotModified && store.Held(address) is { } held)
        {
            return [new IntakeInput(address, () => store.Input(held) is { } input ? IntakeContent.Of(input) : IntakeContent.Failed("is gone from the ledger"))];
        }

        if (result.Outcome != FetchOutcome.Content)
        {
            return [new IntakeInput(address, () => IntakeContent.Failed(result.Reason ?? "cannot be had"))];
        }

        var type = MediaType.Parse(result.Header("Content-Type"));
        if (FeedReader.Read(result.Content, type.Charset, result.Address) is { } feed)
        {
            return items.Of(FeedContainer.Items(feed, address));
        }

        var page = ItemEnvelope.Write(ItemFields.OfPage(result.Address, type), result.Content);
        FetchNotes.Save(store, address, page, result);
        return [new IntakeInput(address, () => IntakeContent.Of(page))];
    }

    private IEnumerable<(string Address, FetchResult Result)> Answers(WebFetcher fetcher, IReadOnlyList<(string Address, Validators? Version)> addresses)
    {
        var answers = Channel.CreateBounded<(string, FetchResult)>(options.Hosts);
        var fetching = Task.Run(
            async () =>
            {
                try
                {
                    // Hosts side by side, the addresses of each one after the other.
                    await Parallel.ForEachAsync(
                        addresses.GroupBy(known => Uri.TryCreate(known.Address, UriKind.Absolute, out var uri) ? uri.Host : string.Empty, StringComparer.OrdinalIgnoreCase),
                        new ParallelOptions { MaxDegreeOfParallelism = options.Hosts, CancellationToken = cancellation },
                        async (host, token) =>
                        {
                            foreach (var (address, version) in host)
                            {
                                await answers.Writer.WriteAsync((address, await fetcher.FetchAsync(address, version, token).ConfigureAwait(false)), token).ConfigureAwait(false);
                            }
                        }).ConfigureAwait(false);
                    answers.Writer.Complete();
                }
                catch (Exception exception)
                {
                    answers.Writer.Complete(exception);
                }
            },
            CancellationToken.None);
        foreach (var answer in answers.Reader.ReadAllAsync(cancellation).ToBlockingEnumerable(cancellation))
        {
            yield return answer;
        }

        fetching.GetAwaiter().GetResult();
    }
}
