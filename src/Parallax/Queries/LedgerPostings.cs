using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Queries;

/// <summary>For every list of a ledger, which of its items rest on which documents; each is made when it is first asked for.</summary>
internal sealed class LedgerPostings
{
    private readonly LedgerIndex _index;

    public LedgerPostings(LedgerIndex index)
    {
        _index = index;
        var ledger = index.Ledger;
        Entities = Make(() => ledger.Entities.All.Select(entity => entity.Mentions.Select(mention => (int?)index.Document(mention.Document))));
        Utterances = Make(() => ledger.Utterances.Select(utterance => utterance.Wordings.Select(wording => index.Statement(wording.Statement)?.Document)));
        Copies = Make(() => ledger.Copies.Select(copy => new[] { copy.Document, copy.Of }.Select(index.Document)));
        Origins = Make(() => ledger.Origins.Select(origin => origin.ReachedBy.Select(path => index.Mention(path.Mention)?.Document)));
        Stories = Make(() => ledger.Stories.Select(story => story.Documents.Select(index.Document)));
        Measures = Make(() => ledger.Measures.Select(measure => measure.States.SelectMany(state => state.Evidence).Select(Document)));
        Talks = Make(() => ledger.Talks.Select(talk => talk.Evidence.Concat(talk.Proposals).Append(talk.Outcome).Select(Document)));
        Timeline = Make(() => ledger.Timeline.Select(entry => entry.Events.Select(id => index.Mention(id)?.Document)));
        Claims = Make(() => ledger.Claims.Select(claim => claim.Values.SelectMany(value => value.Mentions).Select(id => index.Mention(id)?.Document)));
    }

    public Lazy<Postings> Entities { get; }

    public Lazy<Postings> Utterances { get; }

    public Lazy<Postings> Copies { get; }

    public Lazy<Postings> Origins { get; }

    public Lazy<Postings> Stories { get; }

    public Lazy<Postings> Measures { get; }

    public Lazy<Postings> Talks { get; }

    public Lazy<Postings> Timeline { get; }

    public Lazy<Postings> Claims { get; }

    /// <summary>Makes them all.</summary>
    public void Prepare() =>
        _ = (Entities.Value, Utterances.Value, Copies.Value, Origins.Value, Stories.Value, Measures.Value, Talks.Value, Timeline.Value, Claims.Value);

    private int? Document(Reference? reference) => reference is null ? null : _index.Document(reference.Document);

    private Lazy<Postings> Make(Func<IEnumerable<IEnumerable<int?>>> items) =>
        new(() => new Postings(_index.Ledger.Documents.Length, items().Select(documents => documents.OfType<int>())));
}
