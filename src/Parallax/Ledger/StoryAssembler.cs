using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using Parallax.Ledger.Claims;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Origins;
using Parallax.Ledger.Stories;

namespace Parallax.Ledger;

/// <summary>Makes stories and storylines of the drafts, once dates are resolved and origins traced.</summary>
internal static class StoryAssembler
{
    public static (ImmutableArray<Story> Stories, ImmutableArray<Storyline> Storylines) Assemble(
        ImmutableArray<LedgerDocument> documents, ImmutableArray<StoryDraft> drafts, DatedTimes dates, OriginSet origins, ImmutableArray<Copy> copies)
    {
        var tolls = new Tolls(documents, document => dates.Published[document].Interval.Latest, copies);
        var stories = new List<Story>();
        var storylines = new List<Storyline>();
        foreach (var line in drafts.GroupBy(draft => draft.Storyline).OrderBy(group => group.Key))
        {
            var ordered = line
                .Select(draft => (Draft: draft, Members: Ordered(draft.Documents)))
                .OrderBy(pair => Key(pair.Members[0])).ThenBy(pair => documents[pair.Members[0]].Id, StringComparer.Ordinal)
                .ToList();
            var lineId = Ids.Storyline(documents[ordered[0].Members[0]].FirstId);
            var first = stories.Count;
            foreach (var (draft, members) in ordered)
            {
                stories.Add(new Story
                {
                    Id = Ids.Story(documents[members[0]].FirstId),
                    Title = draft.Title + StoryPeriod.Of(members.Select(member => dates.Published[member].Interval)),
                    Storyline = lineId,
                    Documents = [.. members.Select(member => documents[member].Id)],
                    First = dates.Published[members[0]],
                    Last = LastOf(members),
                    Sources = Sources(members),
                    Tolls = tolls.Of(members),
                });
            }

            var own = stories[first..];
            storylines.Add(new Storyline(lineId, LineTitle(ordered.ConvertAll(pair => (pair.Draft.Title, pair.Members)), dates), [.. own.Select(story => story.Id)], own[0].First, LastOf([.. ordered.SelectMany(pair => pair.Members)])));
        }

        return ([.. stories], [.. storylines]);

        List<int> Ordered(ImmutableArray<int> members) =>
            [.. members.OrderBy(Key).ThenBy(member => documents[member].Id, StringComparer.Ordinal)];

        LocalDate Key(int member) => dates.Published[member].Interval.Earliest ?? dates.Published[member].Interval.Latest ?? LocalDate.MaxIsoValue;

        ReportedDate LastOf(IReadOnlyList<int> members) => members
            .Select(member => dates.Published[member])
            .OrderBy(date => date.Interval.Latest ?? LocalDate.MinIsoValue)
            .Last();

        SourceCount Sources(List<int> members) => new(
            members.Count,
            [.. members.Select(member => documents[member].Document.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. members
                .SelectMany(member => documents[member].StatementIds.Concat(documents[member].FigureIds).Concat(documents[member].EventIds))
                .SelectMany(mention => origins.Of(mention)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The title of the story with most documents speaks for the line, with the line's own period.</summary>
    private static string LineTitle(List<(string Title, List<int> Members)> stories, DatedTimes dates) =>
        stories.OrderByDescending(story => story.Members.Count).First().Title
        + StoryPeriod.Of(stories.SelectMany(story => story.Members).Select(member => dates.Published[member].Interval));
}
