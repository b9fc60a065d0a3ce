using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Export;
using Parallax.Ledger;
using Parallax.Queries;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>What an address asks for, of each list of the ledger: the same for the pages and the API.</summary>
internal sealed class FilteredRows(LedgerSnapshot snapshot, PageFilter filter)
{
    private readonly LedgerQuery _query = filter.Query(snapshot);
    private HashSet<int>? _documents;

    /// <summary>True where no document is left out.</summary>
    private bool IsOfAll => filter.Outlet.Length == 0 && filter.Since is null;

    /// <summary>Indexes of documents.</summary>
    public IEnumerable<int> Documents => _query.Documents().Where(Wants);

    /// <summary>Whether a document is among those asked for.</summary>
    public bool IsWanted(int document) => Wants(document) && (filter.IsOfOutletAlone || (_documents ??= [.. _query.Documents()]).Contains(document));

    public IEnumerable<Entity> Entities => _query.Entities()
        .Where(entity => !entity.Private && Holds(entity.Name))
        .Where(entity => IsOfAll || entity.Mentions.Any(mention => Wants(snapshot.Index.Document(mention.Document))));

    public IEnumerable<MentionRow> Statements => Mentions("statements", _query.Statements(), snapshot.Index.Statements, (document, index) => document.StatementIds[index]);

    public IEnumerable<MentionRow> Figures => Mentions("figures", _query.Figures(), snapshot.Index.Figures, (document, index) => document.FigureIds[index]);

    public IEnumerable<MentionRow> Events => _query.Events().Where(row => Wants(row.Document))
        .Where(row => IsInState(snapshot.Ledger.Documents[row.Document].EventIds[row.Index]))
        .Where(row => Holds(snapshot.Ledger.Documents[row.Document].Record.Events[row.Index].Label));

    public IEnumerable<MentionRow> Positions => _query.Positions().Where(row => Wants(row.Document))
        .Where(row => Holds(snapshot.Ledger.Documents[row.Document].Record.Positions[row.Index].Span.Of(snapshot.Ledger.Documents[row.Document].Text)));

    public IEnumerable<Claim> Claims => ClaimsOf(null);

    /// <summary>Claims where reports part first.</summary>
    public IEnumerable<Claim> ClaimsByRank
    {
        get
        {
            // of few documents the few claims are put in order; of all the order is known
            var claims = ClaimsOf(snapshot.Lists.ClaimsByRank);
            return filter.Story is null && filter.Document is null ? claims : claims.OrderBy(ClaimsPage.Rank);
        }
    }

    public IEnumerable<Story> Stories => _query.Stories()
        .Where(story => filter.Outlet.Length == 0 || story.Sources.Outlets.Contains(filter.Outlet, StringComparer.OrdinalIgnoreCase))
        .Where(story => filter.State.Length == 0 || snapshot.Lists.StatesOf(story.Id).Any(state => JsonNames.Of(state.State) == filter.State))
        .Where(story => filter.Since is not { } since || story.Documents.Any(document => snapshot.IsNew(document, since)))
        .Where(story => Holds(story.Title));

    public IEnumerable<Storyline> Storylines => _query.Storylines(Stories);

    /// <summary>What rests on the documents asked for; all where all are.</summary>
    public IEnumerable<T> Resting<T>(Func<LedgerSlice, IEnumerable<T>> of, IEnumerable<T> all) =>
        filter == PageFilter.None ? all : of(snapshot.Index.Slice([.. Documents.Order()]));

    private IEnumerable<Claim> ClaimsOf(IEnumerable<Claim>? all)
    {
        // from the documents to their claims: claims have many more mentions than an outlet has reports
        var wanted = IsOfAll ? null : snapshot.Index.Slice([.. Enumerable.Range(0, snapshot.Ledger.Documents.Length).Where(Wants)]).Claims.ToHashSet<Claim>(ReferenceEqualityComparer.Instance);
        return _query.Claims(all)
            .Where(claim => filter.State.Length == 0 || JsonNames.Of(claim.State) == filter.State)
            .Where(claim => wanted?.Contains(claim) != false)
            .Where(claim => filter.Words.Length == 0 || Holds(snapshot.Lists.TitleOf(claim)));
    }

    private IEnumerable<MentionRow> Mentions(string kind, IEnumerable<MentionRow> asked, DocumentRows every, Func<LedgerDocument, int, string> id)
    {
        // what holds the words is looked up; what is asked with signs in it, such as "4,500", is then checked
        var mustCheck = filter.Words.Any(c => !char.IsLetterOrDigit(c) && !char.IsWhiteSpace(c));
        var found = snapshot.Words(kind).Find(filter.Words);
        var isOfWordsAlone = filter.IsOfWordsAlone;
        var those = found is not null && !isOfWordsAlone ? found.Select(index => every.All[index]).ToHashSet() : null;
        return (found is not null && isOfWordsAlone ? found.Select(index => every.All[index]) : asked)
            .Where(row => those?.Contains(row) != false && Wants(row.Document))
            .Where(row => IsInState(id(snapshot.Ledger.Documents[row.Document], row.Index)))
            .Where(row => !mustCheck || Holds(RowWords.Text(snapshot.Ledger.Documents[row.Document], row.Index, kind)));
    }

    private bool Wants(int? document) => document is { } index && Wants(index);

    private bool Wants(int document) =>
        (filter.Since is not { } since || snapshot.IsNew(document, since)) &&
        (filter.Outlet.Length == 0 || string.Equals(snapshot.Ledger.Documents[document].Document.Outlet, filter.Outlet, StringComparison.OrdinalIgnoreCase));

    private bool IsInState(string mention) => filter.State.Length == 0 || snapshot.ClaimsOf(mention).Any(claim => JsonNames.Of(claim.State) == filter.State);

    private bool Holds(string text) => filter.Words.Length == 0 || PageFilter.Holds(text, filter.Words);
}
