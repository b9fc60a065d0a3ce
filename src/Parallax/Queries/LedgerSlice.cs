using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger;

namespace Parallax.Queries;

/// <summary>What of a ledger rests on some of its documents, each list in the ledger's order.</summary>
public sealed class LedgerSlice
{
    private readonly LedgerPostings _postings;
    private readonly LedgerResult _ledger;

    internal LedgerSlice(LedgerResult ledger, LedgerPostings postings, ImmutableArray<int> documents)
    {
        _ledger = ledger;
        _postings = postings;
        Documents = documents;
    }

    /// <summary>Indexes of the documents, ascending.</summary>
    public ImmutableArray<int> Documents { get; }

    public IEnumerable<Entity> Entities => Of(_postings.Entities, _ledger.Entities.All);

    /// <summary>Utterances that a statement of the documents words.</summary>
    public IEnumerable<Utterance> Utterances => Of(_postings.Utterances, _ledger.Utterances);

    public IEnumerable<Copy> Copies => Of(_postings.Copies, _ledger.Copies);

    /// <summary>Origins that a mention in the documents is traced to.</summary>
    public IEnumerable<Origin> Origins => Of(_postings.Origins, _ledger.Origins);

    public IEnumerable<Story> Stories => Of(_postings.Stories, _ledger.Stories);

    public IEnumerable<Measure> Measures => Of(_postings.Measures, _ledger.Measures);

    public IEnumerable<Talk> Talks => Of(_postings.Talks, _ledger.Talks);

    public IEnumerable<TimelineEntry> Timeline => Of(_postings.Timeline, _ledger.Timeline);

    /// <summary>Claims with a mention in the documents.</summary>
    public IEnumerable<Claim> Claims => Of(_postings.Claims, _ledger.Claims);

    private IEnumerable<T> Of<T>(Lazy<Postings> postings, ImmutableArray<T> list) => postings.Value.In(Documents).Select(item => list[item]);
}
