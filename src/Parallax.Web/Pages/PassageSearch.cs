using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Parallax.Export;
using Parallax.Store;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>Passages that hold words, for the pages and the API: ranked within bounds, and marked only where they are shown.</summary>
internal static class PassageSearch
{
    /// <summary>Of words that more passages hold, so many of those read last are ranked: to rank tens of thousands takes longer than anybody waits.</summary>
    public const int MostRanked = 2000;

    /// <summary>Nobody reads on.</summary>
    public const int MostShown = 300;

    /// <param name="desk">The ledger.</param>
    /// <param name="snapshot">The same as it stands.</param>
    /// <param name="filter">The words, and which documents are wanted.</param>
    public static FoundPassages Find(LedgerDesk desk, LedgerSnapshot snapshot, PageFilter filter) => snapshot.Remember(("text", filter), () =>
    {
        var rows = filter.IsOfWordsAlone ? null : new FilteredRows(snapshot, filter);
        var result = snapshot.Remember(("hits", filter.Words), () => desk.Search(filter.Words, MostRanked), hits => 4 + hits.Hits.Length);
        return new FoundPassages(
            [
                .. result.Hits.Select(hit => (Document: snapshot.DocumentOf(hit.Number) ?? -1, Hit: hit)).Where(found => found.Document >= 0 && rows?.IsWanted(found.Document) != false)
                    .OrderBy(found => found.Hit.Worth).ThenBy(found => snapshot.Ledger.Documents[found.Document].Document.Sha256, StringComparer.Ordinal).ThenBy(found => found.Hit.Block),
            ],
            result.IsPart,
            rows is not null);
    }, found => 4 + found.Hits.Length);

    /// <summary>Some of the passages found, with the words marked.</summary>
    public static List<Passage> Marked(LedgerDesk desk, LedgerSnapshot snapshot, PageFilter filter, FoundPassages found, int skip, int take) =>
        snapshot.Remember(("passages", filter, skip, take), () =>
        {
            var shown = found.Hits.Skip(skip).Take(Math.Min(take, MostShown - skip)).ToList();
            var matches = desk.Matches(filter.Words, shown.Select(hit => hit.Hit));
            return shown.Zip(matches, (hit, spans) => new Passage(hit.Document, hit.Hit.Block, spans)).ToList();
        });

    /// <param name="Hits">Best first.</param>
    /// <param name="IsPart">True where more passages hold the words than were ranked.</param>
    /// <param name="IsFiltered">True where some documents were not wanted.</param>
    internal sealed record FoundPassages(ImmutableArray<(int Document, SearchHit Hit)> Hits, bool IsPart, bool IsFiltered)
    {
        /// <summary>How many there are, and which of them are shown.</summary>
        public string Words => (IsPart, IsFiltered, Hits.Length > MostShown) switch
        {
            (false, _, false) => PageHtml.Count(Hits.Length, "passage"),
            (false, _, true) => string.Create(CultureInfo.InvariantCulture, $"{Hits.Length} passages; the best {MostShown} are shown"),
            (true, true, _) => string.Create(CultureInfo.InvariantCulture, $"More than {MostRanked} passages hold these words. Of the {MostRanked} read last {Hits.Length} fit{(Hits.Length > MostShown ? $"; the best {MostShown} are shown" : string.Empty)}"),
            (true, false, _) => string.Create(CultureInfo.InvariantCulture, $"More than {MostRanked} passages hold these words. Of the {MostRanked} read last the best {MostShown} are shown; more words find fewer"),
        };
    }
}
