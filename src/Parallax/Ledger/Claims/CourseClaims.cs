using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Stories;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Claims;

/// <summary>Claims on where something goes, where reports of one storyline and time part: a presence that winds down by one and grows by another.</summary>
internal sealed class CourseClaims(ImmutableArray<LedgerDocument> documents, LinkedEntities entities, DatedTimes dates, AccountBuilder accounts)
{
    /// <summary>What is told further apart in time may both be so.</summary>
    private const int MostDays = 62;

    /// <summary>Courses of one thing in one storyline that are looked at.</summary>
    private const int Most = 200;

    public IEnumerable<Claim> Build(ImmutableArray<StoryDraft> stories)
    {
        var lineOf = stories.SelectMany(story => story.Documents.Select(document => (document, story.Storyline))).ToDictionary(pair => pair.document, pair => pair.Storyline);
        var told = Enumerable.Range(0, documents.Length).SelectMany(document => documents[document].Record.Courses
            .Select((course, index) => Read(document, index, course, lineOf.TryGetValue(document, out var line) ? line : -1 - document)))
            .Where(fact => fact.Course.Status is FactStatus.Actual or FactStatus.Ended or FactStatus.Planned or FactStatus.Possible or FactStatus.Denied);
        foreach (var thing in told.GroupBy(fact => (fact.Storyline, fact.Course.Thing)))
        {
            var facts = thing.Take(Most).ToList();
            var clusters = new UnionFind(facts.Count);
            var parted = new HashSet<int>();
            for (var i = 0; i < facts.Count; i++)
            {
                for (var j = i + 1; j < facts.Count; j++)
                {
                    if (Part(facts[i].Direction, facts[j].Direction) && AreOfOne(facts[i], facts[j]))
                    {
                        clusters.Union(i, j);
                        parted.UnionWith([i, j]);
                    }
                }
            }

            foreach (var cluster in parted.Order().GroupBy(clusters.Find))
            {
                if (Make([.. cluster.Select(index => facts[index])]) is { } claim)
                {
                    yield return claim;
                }
            }
        }
    }

    private Claim? Make(List<Fact> facts)
    {
        var place = facts.SelectMany(fact => fact.Shared).GroupBy(entity => entity, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).FirstOrDefault();
        var values = facts.Select(fact => (Fact: fact, Words: fact.Course.Span.Of(documents[fact.Document].Text)))
            .GroupBy(pair => (pair.Fact.Direction, pair.Words.ToLowerInvariant()))
            .Select(group => new AccountValue(group.Key.Direction.ToString(), group.First().Words, [.. group.Select(pair => new AccountTeller(pair.Fact.Document, pair.Fact.Id, pair.Fact.Course.Statement))]));
        return accounts.Make(
            new ClaimSubject(facts[0].Course.Thing, null, null, "course", entities.Find(place)?.Id, null), facts[0].Id, values,
            (a, b) => Part(Enum.Parse<CourseDirection>(a.Key), Enum.Parse<CourseDirection>(b.Key)), "where it goes");
    }

    private Fact Read(int document, int index, Course course, int storyline)
    {
        var own = dates.Of(document, course.Time)?.Interval ?? DateInterval.Unknown;
        return new Fact(
            document, documents[document].CourseIds[index], course,
            // what does not fall or end goes on
            course.Status == FactStatus.Denied ? CourseDirection.On : course.Direction,
            [.. course.Entities.Select(entity => entities.Of(document, entity).Id).Distinct(StringComparer.Ordinal)],
            own.IsUnknown ? dates.Published[document].Interval : own,
            course.IsNamed ? NameOf(document, course) : [],
            storyline);
    }

    /// <summary>"Bread" of "the price of bread in Selm has fallen": neither the thing nor its course nor a name.</summary>
    private ImmutableArray<int> NameOf(int document, Course course)
    {
        var text = documents[document].Text;
        var others = course.Entities.SelectMany(entity => documents[document].Record.Entities[entity].Mentions).Select(mention => mention.Span)
            .Where(course.Span.Contains).Append(course.Word).SelectMany(span => SentenceWords.Of(text, span))
            .Append(SentenceWords.HashOf(Lexicon.Term(course.Thing) ?? string.Empty)).ToHashSet();
        return [.. SentenceWords.Of(text, course.Span).Where(word => !others.Contains(word))];
    }

    /// <summary>More and less, more and the end, on and the end.</summary>
    private static bool Part(CourseDirection a, CourseDirection b) => (a, b) switch
    {
        (CourseDirection.Up, CourseDirection.Down or CourseDirection.End) or (CourseDirection.On, CourseDirection.End) => true,
        (CourseDirection.Down or CourseDirection.End, CourseDirection.Up) or (CourseDirection.End, CourseDirection.On) => true,
        _ => false,
    };

    /// <summary>Two reports that name one place, body or force with it, at times that are not known to be apart.</summary>
    private static bool AreOfOne(Fact a, Fact b) =>
        a.Document != b.Document && a.Shared.Intersect(b.Shared, StringComparer.Ordinal).Any()
        && !new DateInterval(a.Time.Earliest?.PlusDays(-MostDays), a.Time.Latest?.PlusDays(MostDays)).IsApartFrom(b.Time)
        && (a.Words.IsEmpty && b.Words.IsEmpty || SentenceWords.Shared(a.Words, b.Words) > 0);

    private sealed record Fact(
        int Document, string Id, Course Course, CourseDirection Direction, ImmutableArray<string> Shared, DateInterval Time, ImmutableArray<int> Words, int Storyline);
}
