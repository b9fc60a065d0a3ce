using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Export;
using Parallax.Ledger;

namespace Parallax.Queries;

/// <summary>Looks up what ids of a ledger stand for.</summary>
public sealed class LedgerIndex
{
    private readonly FrozenDictionary<string, int> _documents;
    private readonly FrozenDictionary<string, LedgerDocument> _superseded;
    private readonly FrozenDictionary<string, MentionRow> _statements;
    private readonly FrozenDictionary<string, MentionRow> _figures;
    private readonly FrozenDictionary<string, MentionRow> _events;
    private readonly FrozenDictionary<string, MentionRow> _positions;
    private readonly FrozenDictionary<string, MentionRow> _courses;
    private readonly FrozenDictionary<string, Story> _storyOf;
    private readonly Dictionary<string, Story> _stories;
    private readonly Dictionary<string, Storyline> _storylines;
    private readonly ILookup<string, Story> _storiesOfLine;
    private readonly Lazy<Dictionary<string, Claim>> _claims;
    private readonly Lazy<Dictionary<string, Origin>> _origins;
    private readonly Lazy<LedgerLookup> _lookup;
    private readonly Lazy<DocumentRows> _statementRows;
    private readonly Lazy<DocumentRows> _figureRows;
    private readonly Lazy<DocumentRows> _eventRows;
    private readonly Lazy<DocumentRows> _positionRows;
    private readonly Lazy<Dictionary<string, EntityRows>> _entityRows;
    private readonly Lazy<Dictionary<string, ImmutableArray<ClaimMention>>> _claimMentions;
    private readonly Lazy<Dictionary<string, (Origin Origin, int Place)>> _originMentions;
    private readonly Lazy<FrozenDictionary<string, string>> _formerIds;
    private readonly LedgerPostings _postings;

    public LedgerIndex(LedgerResult ledger)
    {
        Ledger = ledger;
        _documents = Map(ledger.Documents.Select((document, index) => (document.Id, index)));
        _superseded = Map(ledger.Superseded.Select(document => (document.Id, document)));
        _statements = Map(ledger.Documents.SelectMany((document, index) => Rows(document.StatementIds, index)));
        _figures = Map(ledger.Documents.SelectMany((document, index) => Rows(document.FigureIds, index)));
        _events = Map(ledger.Documents.SelectMany((document, index) => Rows(document.EventIds, index)));
        _positions = Map(ledger.Documents.SelectMany((document, index) => Rows(document.PositionIds, index)));
        _courses = Map(ledger.Documents.SelectMany((document, index) => Rows(document.CourseIds, index)));
        _storyOf = Map(ledger.Stories.SelectMany(story => story.Documents.Select(document => (document, story))));
        _stories = ledger.Stories.ToDictionary(story => story.Id, StringComparer.Ordinal);
        _storylines = ledger.Storylines.ToDictionary(line => line.Id, StringComparer.Ordinal);
        _storiesOfLine = ledger.Stories.ToLookup(story => story.Storyline, StringComparer.Ordinal);
        _claims = new(() => ledger.Claims.DistinctBy(claim => claim.Id, StringComparer.Ordinal).ToDictionary(claim => claim.Id, StringComparer.Ordinal));
        _origins = new(() => ledger.Origins.ToDictionary(origin => origin.Id, StringComparer.Ordinal));
        _lookup = new(() => new LedgerLookup(ledger));
        _statementRows = new(() => new DocumentRows(ledger.Documents.Length, LedgerRows.StatementsOf(ledger)));
        _figureRows = new(() => new DocumentRows(ledger.Documents.Length, LedgerRows.FiguresOf(ledger)));
        _eventRows = new(() => new DocumentRows(ledger.Documents.Length, LedgerRows.EventsOf(ledger)));
        _positionRows = new(() => new DocumentRows(ledger.Documents.Length, LedgerRows.PositionsOf(ledger)));
        _entityRows = new(RowsOfEntities);
        _claimMentions = new(() => ClaimMention.ByMention(ledger.Claims));
        _originMentions = new(() => ledger.Origins
            .SelectMany(origin => origin.ReachedBy.Select((path, place) => (path.Mention, Origin: origin, Place: place)))
            .DistinctBy(entry => entry.Mention, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Mention, entry => (entry.Origin, entry.Place), StringComparer.Ordinal));
        _formerIds = new(() => FormerIds.Of(ledger));
        _postings = new LedgerPostings(this);
    }

    public LedgerResult Ledger { get; }

    /// <summary>Index of a document in the ledger; null where there is none.</summary>
    public int? Document(string id) => _documents.TryGetValue(id, out var index) ? index : null;

    /// <summary>A document, or a version of one whose place another has taken; null where there is none.</summary>
    public LedgerDocument? Version(string id) => Document(id) is { } index ? Ledger.Documents[index] : _superseded.GetValueOrDefault(id);

    public MentionRow? Statement(string id) => _statements.TryGetValue(id, out var row) ? row : null;

    public MentionRow? Figure(string id) => _figures.TryGetValue(id, out var row) ? row : null;

    public MentionRow? Event(string id) => _events.TryGetValue(id, out var row) ? row : null;

    public MentionRow? Position(string id) => _positions.TryGetValue(id, out var row) ? row : null;

    public MentionRow? Course(string id) => _courses.TryGetValue(id, out var row) ? row : null;

    /// <summary>The statement, figure, event or course with this id.</summary>
    public MentionRow? Mention(string id) => Statement(id) ?? Figure(id) ?? Event(id) ?? Course(id);

    /// <summary>The story that a document is in.</summary>
    public Story? StoryOf(string document) => _storyOf.TryGetValue(document, out var story) ? story : null;

    public Story? Story(string id) => _stories.GetValueOrDefault(id);

    public Storyline? Storyline(string id) => _storylines.GetValueOrDefault(id);

    public Origin? Origin(string id) => _origins.Value.GetValueOrDefault(id);

    /// <summary>What an entity did, had done to it, or was the place of, in the timeline's order.</summary>
    public IReadOnlyList<TimelineEntry> TimelineOf(string entity) => RowsOf(entity)?.Timeline ?? [];

    /// <summary>What the story, storyline, utterance, claim or entity goes by now that had this id before more was read; null where none had.</summary>
    public string? Current(string formerId) => _formerIds.Value.GetValueOrDefault(formerId);

    public Claim? Claim(string id) => _claims.Value.GetValueOrDefault(id);

    /// <summary>Where a statement, figure or event stands in claims, in the claims' order.</summary>
    public ImmutableArray<ClaimMention> ClaimMentions(string mention) => _claimMentions.Value.GetValueOrDefault(mention, []);

    /// <summary>The origin that a statement, figure or event goes back to, and the place of its path there; null where none was traced.</summary>
    public (Origin Origin, int Place)? OriginOf(string mention) => _originMentions.Value.TryGetValue(mention, out var origin) ? origin : null;

    /// <summary>Indexes of the documents of a story or storyline.</summary>
    public ImmutableArray<int> DocumentsOf(string storyOrStoryline) =>
    [
        .. _storiesOfLine[storyOrStoryline].Concat(Story(storyOrStoryline) is { } story ? [story] : [])
            .SelectMany(story => story.Documents)
            .Select(id => _documents[id])
            .Distinct()
            .Order(),
    ];

    /// <summary>What of the ledger rests on some documents.</summary>
    /// <param name="documents">Indexes, ascending.</param>
    public LedgerSlice Slice(ImmutableArray<int> documents) => new(Ledger, _postings, documents);

    /// <summary>Makes all that is otherwise made when it is first asked for.</summary>
    public void Prepare()
    {
        _ = (_claims.Value, _origins.Value, _lookup.Value, _statementRows.Value, _figureRows.Value, _eventRows.Value, _positionRows.Value, _entityRows.Value, _claimMentions.Value, _originMentions.Value);
        _postings.Prepare();
    }

    /// <summary>What the ledger's JSON looks up.</summary>
    public LedgerLookup Lookup => _lookup.Value;

    /// <summary>All statements, by document and start.</summary>
    public DocumentRows Statements => _statementRows.Value;

    /// <summary>All figures, by document and start.</summary>
    public DocumentRows Figures => _figureRows.Value;

    /// <summary>All events, by document and start.</summary>
    public DocumentRows Events => _eventRows.Value;

    /// <summary>All positions, by document and start.</summary>
    public DocumentRows Positions => _positionRows.Value;

    /// <summary>What concerns an entity; null for nothing.</summary>
    internal EntityRows? RowsOf(string entity) => _entityRows.Value.GetValueOrDefault(entity);

    /// <summary>Ids of the entities that a statement is by or to.</summary>
    public IEnumerable<string> EntitiesOfStatement(MentionRow row)
    {
        var statement = Ledger.Documents[row.Document].Record.Statements[row.Index];
        return Ids(row.Document, statement.Speakers.Select(speaker => speaker.Entity).Concat(statement.Addressees.Select(addressee => (int?)addressee)));
    }

    /// <summary>Ids of the entities that a figure is of, at or from.</summary>
    public IEnumerable<string> EntitiesOfFigure(MentionRow row)
    {
        var figure = Ledger.Documents[row.Document].Record.Figures[row.Index];
        return Ids(row.Document, [figure.Holder, figure.Place, figure.AttributedTo]);
    }

    /// <summary>Ids of the entities that act in an event or are acted on, harmed, or its place.</summary>
    public IEnumerable<string> EntitiesOfEvent(MentionRow row)
    {
        var @event = Ledger.Documents[row.Document].Record.Events[row.Index];
        return Ids(row.Document, @event.Actors.Concat(@event.Recipients).Select(entity => (int?)entity).Append(@event.Place).Concat(@event.Harm.Select(harm => harm.Entity)));
    }

    /// <summary>Ids of the entities whose position it is or that it is towards.</summary>
    public IEnumerable<string> EntitiesOfPosition(MentionRow row)
    {
        var position = Ledger.Documents[row.Document].Record.Positions[row.Index];
        return Ids(row.Document, position.Actors.Concat(position.Toward).Select(entity => (int?)entity));
    }

    private Dictionary<string, EntityRows> RowsOfEntities()
    {
        var all = new Dictionary<string, EntityRows>(StringComparer.Ordinal);
        Add(Statements, EntitiesOfStatement, rows => rows.Statements);
        Add(Figures, EntitiesOfFigure, rows => rows.Figures);
        Add(Events, EntitiesOfEvent, rows => rows.Events);
        Add(Positions, EntitiesOfPosition, rows => rows.Positions);
        foreach (var entry in Ledger.Timeline)
        {
            foreach (var id in entry.Actors.Concat(entry.Recipients).Append(entry.Place).OfType<string>().Distinct(StringComparer.Ordinal))
            {
                Of(id).Timeline.Add(entry);
            }
        }

        return all;

        EntityRows Of(string id)
        {
            if (!all.TryGetValue(id, out var rows))
            {
                all[id] = rows = new EntityRows();
            }

            return rows;
        }

        void Add(DocumentRows rows, Func<MentionRow, IEnumerable<string>> entities, Func<EntityRows, List<MentionRow>> list)
        {
            foreach (var row in rows.All)
            {
                foreach (var id in entities(row))
                {
                    if (list(Of(id)) is var to && (to.Count == 0 || to[^1] != row))
                    {
                        to.Add(row);
                    }
                }
            }
        }
    }

    private static IEnumerable<(string Id, MentionRow Row)> Rows(ImmutableArray<string> ids, int document) =>
        ids.Select((id, index) => (id, new MentionRow(document, index)));

    private static FrozenDictionary<string, T> Map<T>(IEnumerable<(string Id, T Value)> pairs) =>
        pairs.DistinctBy(pair => pair.Id, StringComparer.Ordinal).ToFrozenDictionary(pair => pair.Id, pair => pair.Value, StringComparer.Ordinal);

    private IEnumerable<string> Ids(int document, IEnumerable<int?> locals) =>
        locals.Select(local => Ledger.Entities.Of(document, local)?.Id).OfType<string>();
}
