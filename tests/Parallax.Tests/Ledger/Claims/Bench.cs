using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger;
using Parallax.Ledger.Claims;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Origins;
using Parallax.Ledger.Stories;

namespace Parallax.Tests.Ledger.Claims;

/// <summary>
/// What the stages before Claims would hand over for hand-built records: entities linked by name, stated dates, one origin for each
/// document unless told otherwise, and the stories as given by the documents' names.
/// </summary>
internal sealed class Bench
{
    private readonly Dictionary<string, DateInterval> _dates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _origins = new(StringComparer.Ordinal);
    private readonly List<string[]> _stories = [];
    private readonly List<(string Speaker, (string Document, string Words)[] Wordings)> _utterances = [];

    public Bench(params RecordBuilder[] builders)
    {
        Documents = RecordBuilder.Documents(builders);
        Entities = LinkByName(Documents);
    }

    public ImmutableArray<LedgerDocument> Documents { get; private set; }

    /// <summary>Puts a document in the place of the one with its id.</summary>
    public Bench Replace(LedgerDocument document)
    {
        Documents = [.. Documents.Select(own => own.Id == document.Id ? document : own)];
        return this;
    }

    public LinkedEntities Entities { get; }

    /// <summary>Documents of one story, by name; the others have each their own story of the same storyline.</summary>
    public Bench Story(params string[] names)
    {
        _stories.Add(names);
        return this;
    }

    /// <summary>What is known of an undated document's date.</summary>
    public Bench Dated(string name, DateInterval interval)
    {
        _dates[name] = interval;
        return this;
    }

    /// <summary>All that the documents say goes back to one origin.</summary>
    public Bench OneOrigin(string origin, params string[] names)
    {
        foreach (var name in names)
        {
            _origins[name] = origin;
        }

        return this;
    }

    /// <summary>Statements, each given by some of its words, that render one utterance.</summary>
    public Bench Utterance(string speaker, params (string Document, string Words)[] wordings)
    {
        _utterances.Add((speaker, wordings));
        return this;
    }

    public ImmutableArray<StoryDraft> Stories()
    {
        var drafts = new List<StoryDraft>();
        for (var i = 0; i < Documents.Length; i++)
        {
            if (!_stories.Any(story => story.Contains(Documents[i].Paths[0])))
            {
                drafts.Add(new StoryDraft([i], 0, "title"));
            }
        }

        drafts.AddRange(_stories.Select(story => new StoryDraft([.. Enumerable.Range(0, Documents.Length).Where(i => story.Contains(Documents[i].Paths[0]))], 0, "title")));
        return [.. drafts.OrderBy(draft => draft.Documents[0])];
    }

    public DatedTimes Dates() => new(
        [.. Documents.Select(document => document.Document.Published is { } stated
            ? new ReportedDate { Value = stated.Value, Interval = stated.Interval, Precision = stated.Precision, Basis = Basis.Stated }
            : new ReportedDate { Interval = _dates.GetValueOrDefault(document.Paths[0]), Basis = Basis.Inferred })],
        [.. Documents.Select(document => document.Record.Times.Select(time => time.Time is { Year: { } year } symbolic
            ? new ReportedDate
            {
                Interval = symbolic is { Month: { } month, Day: { } day } ? DateInterval.Day(new(year, month, day)) : symbolic.Month is { } only ? DateInterval.Month(year, only) : DateInterval.Year(year),
                Value = symbolic.ToString(),
                Basis = Basis.Stated,
            }
            : null).ToImmutableArray())]);

    public OriginSet Origins() => new(
    [
        .. Documents
            .SelectMany(document => document.StatementIds.Concat(document.FigureIds).Concat(document.EventIds)
                .Select(id => (Origin: _origins.GetValueOrDefault(document.Paths[0], document.Paths[0]), Mention: id)))
            .GroupBy(pair => pair.Origin, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Origin { Id = "o-" + group.Key, Kind = OriginKind.Unknown, Name = group.Key, ReachedBy = [.. group.Select(pair => new OriginPath(pair.Mention, []))] }),
    ]);

    public ImmutableArray<Utterance> Utterances() => [.. _utterances.Select((utterance, index) => new Utterance(
        "u" + index,
        Entities.All.First(entity => entity.Name == utterance.Speaker).Id,
        [.. utterance.Wordings.Select(wording => new Wording(StatementId(wording.Document, wording.Words), []))]))];

    public ImmutableArray<Claim> Claims() => ClaimBuilder.Build(Documents, Entities, Utterances(), Stories(), Dates(), Origins());

    /// <summary>The figure's id: by its document and its surface, the n-th of that surface.</summary>
    public string FigureId(string name, string surface, int nth = 0)
    {
        var document = Documents.First(candidate => candidate.Paths[0] == name);
        return document.Record.Figures.Select((figure, index) => (figure, index)).Where(pair => pair.figure.Span.Of(document.Text) == surface).Select(pair => document.FigureIds[pair.index]).ElementAt(nth);
    }

    /// <summary>The figure claim that holds the mention.</summary>
    public static Claim ClaimOf(ImmutableArray<Claim> claims, string mention, ClaimKind kind = ClaimKind.Figure) =>
        claims.Single(claim => claim.Kind == kind && claim.Values.Any(value => value.Mentions.Contains(mention)));

    /// <summary>How the values of two mentions stand to each other; null where no claim compares them.</summary>
    public static ClaimRelation? RelationOf(ImmutableArray<Claim> claims, string a, string b) => claims
        .Where(claim => claim.Kind == ClaimKind.Figure)
        .SelectMany(claim => claim.Relations.Where(relation =>
            (claim.Values[relation.A].Mentions.Contains(a) && claim.Values[relation.B].Mentions.Contains(b)) ||
            (claim.Values[relation.A].Mentions.Contains(b) && claim.Values[relation.B].Mentions.Contains(a))))
        .SingleOrDefault();

    public string NameOf(string? entity) => Entities.Find(entity)?.Name ?? string.Empty;

    private string StatementId(string name, string words)
    {
        var document = Documents.First(candidate => candidate.Paths[0] == name);
        return document.StatementIds[document.Record.Statements.ToList().FindIndex(statement => statement.Span.Of(document.Text).Contains(words, StringComparison.Ordinal))];
    }

    private static LinkedEntities LinkByName(ImmutableArray<LedgerDocument> documents)
    {
        var locals = documents.SelectMany((document, index) => document.Record.Entities.Select((local, place) => (local, index, place))).ToList();
        var names = locals.Select(pair => pair.local.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var entities = names.Select((name, index) => new Entity
        {
            Id = FormattableString.Invariant($"n{index:000}"),
            Kind = locals.First(pair => pair.local.Name == name).local.Kind,
            Name = name,
            Mentions = [.. locals.Where(pair => pair.local.Name == name).SelectMany(pair => pair.local.Mentions.Select(mention => new EntityReference(documents[pair.index].Id, mention.Span, mention.Kind)))],
        });
        return new LinkedEntities([.. entities], [.. documents.Select(document => document.Record.Entities.Select(local => names.IndexOf(local.Name)).ToImmutableArray())]);
    }
}
