using System;
using System.Buffers;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;

namespace Parallax.Ledger.Stories.Streaming;

/// <summary>
/// Groups documents into stories as they come, in bounded memory. Each is placed at once, for the time being; with the end of its day the
/// day's documents are grouped together with the stories near them, which may merge or split. What comes of it depends on the day on which
/// each document came and not on the order within the day. Ids of stories that are no more lead to where their first document is, until that
/// story is closed.
/// </summary>
/// <remarks>Documents are alike by the same features and weights as in a ledger, copies and utterances in common left out; terms are weighed by the days before.</remarks>
public sealed class OnlineStories(OnlineStoriesOptions? options = null)
{
    private static readonly LocalDate s_epoch = new(1970, 1, 1);

    private readonly OnlineStoriesOptions _options = options ?? new OnlineStoriesOptions();
    private readonly TermTable _terms = new((options ?? new OnlineStoriesOptions()).HalfLife, (options ?? new OnlineStoriesOptions()).WindowDays);
    private readonly Neighbours _neighbours = new();
    private readonly Queue<StreamedDocument> _moving = [];
    private readonly Queue<StreamedDocument> _kept = [];
    private readonly Dictionary<string, OpenStory> _stories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StreamedDocument> _former = new(StringComparer.Ordinal);
    private readonly List<StreamedDocument> _today = [];
    private readonly List<OpenStory> _begun = [];
    private List<StoryChange> _changes = [];
    private int _day = int.MinValue;

    /// <summary>The open stories, by age; those of the day that has not ended as they are for now.</summary>
    public ImmutableArray<StreamedStory> Stories => [.. _stories.Values.Concat(_begun).Order(OpenStory.Order).Select(story => new StreamedStory(
        story.Id, [.. story.Core.Concat(story.Fluid).Concat(story.Today).Order(StreamedDocument.Order).Select(document => document.Id)], story.Left + story.Kept, Date(story.FirstDay), Date(story.LastDay)))];

    /// <summary>How many documents are kept.</summary>
    public int Kept { get; private set; }

    /// <summary>Groups reports at once, as if they came in any order within their days.</summary>
    public static OnlineStories Replay(IEnumerable<StreamedReport> reports, OnlineStoriesOptions? options = null)
    {
        var stream = new OnlineStories(options);
        foreach (var report in reports.OrderBy(report => report.Came).ThenBy(report => report.Id, StringComparer.Ordinal))
        {
            stream.Add(report);
        }

        stream.EndDay();
        return stream;
    }

    /// <summary>Places a document. One of a new day ends the day before; one of a day that has ended counts as of today.</summary>
    /// <returns>Id of its story, for the time being.</returns>
    public string Add(StreamedReport report)
    {
        var day = Period.DaysBetween(s_epoch, report.Came);
        if (day > _day)
        {
            EndDay();
            Begin(day);
        }

        var document = new StreamedDocument(report.Id, _day, Profile(report, out var terms), terms);
        _neighbours.Add(document, _terms.Capacity);
        Place(document);
        _today.Add(document);
        Kept++;
        return document.Story.Id;
    }

    /// <summary>Ends the day: its documents are grouped for good with what came before. Without documents of the day nothing changes.</summary>
    public void EndDay()
    {
        if (_today.Count == 0)
        {
            return;
        }

        _today.Sort(StreamedDocument.Order);
        _neighbours.Settle(_today, _terms.Capacity);
        foreach (var document in _today)
        {
            _terms.Count(document.Terms);
            document.Terms = [];
            document.Story.Today.Clear();
        }

        var regrouping = new Regrouping(_today);
        var before = regrouping.Stories.ToDictionary(story => story, story => story.Fluid.ToList());
        var clusters = regrouping.Clusters();
        regrouping.Stories.ForEach(story => story.Fluid.Clear());

        // a story without a core is where its first document is
        var coreless = before.Where(pair => pair.Key.Core.Count == 0).ToDictionary(pair => pair.Value[0], pair => pair.Key);
        var claimed = new HashSet<OpenStory>();
        foreach (var (cores, documents) in clusters)
        {
            Assign(Survivor([.. cores.Concat(documents.Select(document => coreless.GetValueOrDefault(document)).OfType<OpenStory>()).Order(OpenStory.Order)], documents, claimed), documents);
        }

        foreach (var (story, documents) in before)
        {
            _changes.AddRange(documents.Select(document => document.Story).Where(other => other != story && story.MergedInto is null).Distinct().Select(other => new StoryChange(StoryChangeKind.Split, story.Id, other.Id)));
        }

        foreach (var story in _begun.Where(story => !_stories.ContainsKey(story.Id)))
        {
            Redirect(story);
        }

        _begun.Clear();
        _today.ForEach(_moving.Enqueue);
        _today.ForEach(_kept.Enqueue);
        _today.Clear();
    }

    /// <summary>The id that a story goes by now.</summary>
    /// <param name="id">An id that the stream gave at any time.</param>
    /// <returns>Null where it gave none such, or the story is closed.</returns>
    public string? Find(string id) => Story(id)?.Id;

    /// <summary>How many documents a story has had.</summary>
    /// <param name="id">An id that the stream gave at any time.</param>
    /// <returns>0 where it gave none such, or the story is closed.</returns>
    public int CountOf(string id) => Story(id) is { } story ? story.Left + story.Kept : 0;

    /// <summary>What has happened to stories since the last call.</summary>
    public IReadOnlyList<StoryChange> TakeChanges()
    {
        var changes = _changes;
        _changes = [];
        return changes;
    }

    private static LocalDate Date(int day) => s_epoch.PlusDays(day);

    private OpenStory? Story(string id) =>
        _stories.TryGetValue(id, out var story) ? story : _former.TryGetValue(id, out var document) ? document.Story.Current : _begun.Find(story => story.Id == id);

    private void Begin(int day)
    {
        _day = day;
        _terms.Begin(day);
        while (_moving.TryPeek(out var document) && document.Day < day - _options.FluidDays)
        {
            _moving.Dequeue();
            document.Freeze();
            document.Story.Fluid.Remove(document);
            document.Story.Core.Add(document);
            if (document.Story.Core.Count > _options.MostKept)
            {
                LeaveOldest(document.Story);
            }
        }

        while (_kept.TryPeek(out var document) && (document.IsGone || (document.IsFrozen && (document.Day < day - _options.WindowDays || Kept > _options.MostDocuments))))
        {
            _kept.Dequeue();
            if (!document.IsGone)
            {
                LeaveOldest(document.Story);
            }
        }
    }

    private StoryProfile Profile(StreamedReport report, out int[] terms)
    {
        var weighed = ArrayPool<WeighedTerm>.Shared.Rent(report.Terms.Length);
        terms = new int[report.Terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            var (term, count) = report.Terms[i];
            (terms[i], var kind, var weight) = _terms.Of(term);
            weighed[i] = new WeighedTerm(term, kind, terms[i], WeighedTerm.Counted(count, weight));
        }

        var profile = ProfileBuilder.Build(report.Published, weighed.AsSpan(0, terms.Length), report.Private.Contains, StoryGrouper.CandidateTerms, withSubject: false);
        ArrayPool<WeighedTerm>.Shared.Return(weighed, clearArray: true);
        return profile;
    }

    private void Place(StreamedDocument document)
    {
        var best = document.Earlier.Concat(document.SameDay).Where(link => !link.Other.IsGone)
            .GroupBy(link => link.Other.Story)
            .Select(group => (Story: group.Key, Score: group.Sum(link => link.Score) / group.Key.Kept))
            .Where(pair => pair.Score >= StoryGrouper.SameStory)
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Story, OpenStory.Order)
            .FirstOrDefault().Story;
        if (best is null)
        {
            best = new OpenStory(document, IdOf(document));
            _begun.Add(best);
        }

        best.Today.Add(document);
        document.Story = best;
    }

    /// <summary>The oldest of the stories that a cluster holds, the others merged into it; a new one where it holds none.</summary>
    private OpenStory Survivor(List<OpenStory> stories, List<StreamedDocument> documents, HashSet<OpenStory> claimed)
    {
        var story = stories.FirstOrDefault();
        if (story is null)
        {
            story = new OpenStory(documents[0], IdOf(documents[0]));
            _stories.Add(story.Id, story);
        }

        claimed.Add(story);
        foreach (var other in stories.Skip(1))
        {
            Merge(other, story);
        }

        return story;
    }

    private static void Assign(OpenStory story, List<StreamedDocument> documents)
    {
        foreach (var document in documents)
        {
            document.Story = story;
            story.Fluid.Add(document);
            story.LastDay = Math.Max(story.LastDay, document.Day);
        }
    }

    private void Merge(OpenStory story, OpenStory into)
    {
        _stories.Remove(story.Id);
        into.Absorb(story);
        Redirect(story);
        _changes.Add(new StoryChange(StoryChangeKind.Merged, story.Id, into.Id));
    }

    private void Redirect(OpenStory story)
    {
        _former[story.Id] = story.Founder;
        if (story.Founder.IsGone)
        {
            story.Founder.Story.Current.FormerIds.Add(story.Id);
        }
        else
        {
            story.Founder.FormerStories.Add(story.Id);
        }
    }

    private void LeaveOldest(OpenStory story)
    {
        var document = story.DropOldest();
        _neighbours.Remove(document);
        document.Leave();
        Kept--;
        story.FormerIds.AddRange(document.FormerStories);
        _changes.Add(new StoryChange(StoryChangeKind.Left, story.Id, document.Id));
        if (story.Kept == 0)
        {
            story.FormerIds.ForEach(id => _former.Remove(id));
            _stories.Remove(story.Id);
            _changes.Add(new StoryChange(StoryChangeKind.Closed, story.Id, null));
        }
    }

    private string IdOf(StreamedDocument document)
    {
        var id = Ids.Story(document.Id);
        for (var again = 2; _stories.ContainsKey(id); again++)
        {
            id = Ids.Story(document.Id + "|" + again.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return id;
    }
}
