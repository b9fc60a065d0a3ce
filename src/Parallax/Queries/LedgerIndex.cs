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
    private readonly FrozenDictionary<string, MentionRow> _statements;
    private readonly FrozenDictionary<string, MentionRow> _figures;
    private readonly FrozenDictionary<string, MentionRow> _events;
    private readonly FrozenDictionary<string, Story> _stories;

    public LedgerIndex(LedgerResult ledger)
    {
        Ledger = ledger;
        _documents = Map(ledger.Documents.Select((document, index) => (document.Id, index)));
        _statements = Map(ledger.Documents.SelectMany((document, index) => Rows(document.StatementIds, index)));
        _figures = Map(ledger.Documents.SelectMany((document, index) => Rows(document.FigureIds, index)));
        _events = Map(ledger.Documents.SelectMany((document, index) => Rows(document.EventIds, index)));
        _stories = Map(ledger.Stories.SelectMany(story => story.Documents.Select(document => (document, story))));
    }

    public LedgerResult Ledger { get; }

    /// <summary>Index of a document in the ledger; null where there is none.</summary>
    public int? Document(string id) => _documents.TryGetValue(id, out var index) ? index : null;

    public MentionRow? Statement(string id) => _statements.TryGetValue(id, out var row) ? row : null;

    public MentionRow? Figure(string id) => _figures.TryGetValue(id, out var row) ? row : null;

    public MentionRow? Event(string id) => _events.TryGetValue(id, out var row) ? row : null;

    /// <summary>The statement, figure or event with this id.</summary>
    public MentionRow? Mention(string id) => Statement(id) ?? Figure(id) ?? Event(id);

    /// <summary>The story that a document is in.</summary>
    public Story? StoryOf(string document) => _stories.TryGetValue(document, out var story) ? story : null;

    /// <summary>Indexes of the documents of a story or storyline.</summary>
    public ImmutableArray<int> DocumentsOf(string storyOrStoryline) =>
    [
        .. Ledger.Stories
            .Where(story => story.Id == storyOrStoryline || story.Storyline == storyOrStoryline)
            .SelectMany(story => story.Documents)
            .Select(id => _documents[id])
            .Distinct()
            .Order(),
    ];

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

    private static IEnumerable<(string Id, MentionRow Row)> Rows(ImmutableArray<string> ids, int document) =>
        ids.Select((id, index) => (id, new MentionRow(document, index)));

    private static FrozenDictionary<string, T> Map<T>(IEnumerable<(string Id, T Value)> pairs) =>
        pairs.DistinctBy(pair => pair.Id, StringComparer.Ordinal).ToFrozenDictionary(pair => pair.Id, pair => pair.Value, StringComparer.Ordinal);

    private IEnumerable<string> Ids(int document, IEnumerable<int?> locals) =>
        locals.Select(local => Ledger.Entities.Of(document, local)?.Id).OfType<string>();
}
