using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Dossiers;
using Parallax.Queries;
using Parallax.Web.Pages;

namespace Parallax.Web.Serving;

/// <summary>What the long lists of a ledger are sorted and filtered by, worked out once: a visitor waits for none of it.</summary>
internal sealed class LedgerLists
{
    private readonly Dictionary<string, ImmutableArray<(ClaimState State, int Count)>> _states;
    private readonly Dictionary<Claim, string> _titles = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _places;

    public LedgerLists(LedgerIndex index)
    {
        var ledger = index.Ledger;
        foreach (var claim in ledger.Claims)
        {
            _titles[claim] = ClaimWords.Title(ledger, claim);
        }

        ClaimsByRank = [.. ledger.Claims.OrderBy(ClaimsPage.Rank).ThenByDescending(claim => claim.Values.Sum(value => value.Mentions.Length)).ThenBy(claim => claim.Id, StringComparer.Ordinal)];
        _states = ledger.Stories.ToDictionary(
            story => story.Id,
            story => index.Slice(index.DocumentsOf(story.Id)).Claims.GroupBy(claim => claim.State).OrderBy(group => group.Key).Select(group => (group.Key, group.Count())).ToImmutableArray(),
            StringComparer.Ordinal);
        _places = ledger.Stories.OrderByDescending(Newest).ThenBy(story => story.Storyline, StringComparer.Ordinal).Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
    }

    /// <summary>All claims, those where reports part first, of equal ones those most spoken of.</summary>
    public ImmutableArray<Claim> ClaimsByRank { get; }

    public string TitleOf(Claim claim) => _titles[claim];

    /// <summary>How many claims of a story are in each state.</summary>
    public ImmutableArray<(ClaimState State, int Count)> StatesOf(string story) => _states.GetValueOrDefault(story, []);

    /// <summary>A story's place among all, newest first.</summary>
    public int PlaceOf(Story story) => _places[story.Id];

    private static NodaTime.LocalDate Newest(Story story) => story.Last.Interval.Latest ?? story.Last.Interval.Earliest ?? story.First.Interval.Earliest ?? NodaTime.LocalDate.MinIsoValue;
}
