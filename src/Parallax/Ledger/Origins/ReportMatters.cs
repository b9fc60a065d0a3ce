using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Stories;

namespace Parallax.Ledger.Origins;

/// <summary>Which reports are of one matter: those of one story, and those near in time that name somebody or something few others do.</summary>
internal sealed class ReportMatters
{
    /// <summary>Reports of one matter appear within so many days.</summary>
    private const int MostDays = 10;

    private readonly ImmutableArray<LedgerDocument> _documents;
    private readonly Dictionary<int, int> _storyOf;
    private readonly List<HashSet<string>> _names;
    private readonly Dictionary<string, int> _frequency;

    public ReportMatters(ImmutableArray<LedgerDocument> documents, LinkedEntities entities, ImmutableArray<StoryDraft> stories)
    {
        _documents = documents;
        _storyOf = stories.SelectMany((story, at) => story.Documents.Select(document => (document, at))).ToDictionary(pair => pair.document, pair => pair.at);
        _names = [.. documents.Select((document, at) => document.Record.Entities.Select((_, local) => entities.Of(at, local))
            .Where(entity => entity.Mentions.Any(mention => mention.Kind == MentionKind.Name)).Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal))];
        _frequency = _names.SelectMany(names => names).CountBy(name => name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Number of a document's story; below zero for one of its own.</summary>
    public int StoryOf(int document) => _storyOf.GetValueOrDefault(document, -1 - document);

    public bool AreOne(int a, int b) => a == b || StoryOf(a) == StoryOf(b)
        || (AreNear(_documents[a], _documents[b]) && _names[a].Any(name => _names[b].Contains(name) && _frequency[name] <= Math.Max(5, _documents.Length / 20)));

    private static bool AreNear(LedgerDocument a, LedgerDocument b) =>
        a.Document.Published?.Interval.Earliest is { } first && b.Document.Published?.Interval.Earliest is { } second && Math.Abs(Period.DaysBetween(first, second)) <= MostDays;
}
