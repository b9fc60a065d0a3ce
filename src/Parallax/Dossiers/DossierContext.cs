using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Export;
using Parallax.Ledger;
using Parallax.Queries;

namespace Parallax.Dossiers;

/// <summary>What the sections of one dossier share: its documents and their numbers, names, citations.</summary>
internal sealed class DossierContext
{
    private const int LongestContext = 280;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, SortedSet<int>>> reached;
    private readonly Lazy<Dictionary<Claim, SortedDictionary<int, SortedDictionary<int, string>>>> held;

    public DossierContext(LedgerIndex index, string? story)
    {
        var ledger = index.Ledger;
        Ledger = ledger;
        Index = index;
        Part = index.Slice(story is null ? [.. Enumerable.Range(0, ledger.Documents.Length)] : index.DocumentsOf(story));
        Documents =
        [
            .. Part.Documents
                .OrderBy(document => ledger.Dates.Published[document].Interval.Earliest ?? NodaTime.LocalDate.MaxIsoValue)
                .ThenBy(document => ledger.Dates.Published[document].Interval.Latest ?? NodaTime.LocalDate.MaxIsoValue)
                .ThenBy(document => ledger.Documents[document].Paths.FirstOrDefault() ?? string.Empty, StringComparer.Ordinal)
                .ThenBy(document => ledger.Documents[document].Id, StringComparer.Ordinal),
        ];
        foreach (var (number, document) in Documents.Index())
        {
            numbers[ledger.Documents[document].Id] = number + 1;
        }

        held = new(Held);
        reached = new(Reached);
    }

    public LedgerResult Ledger { get; }

    public LedgerIndex Index { get; }

    /// <summary>Indexes of the documents in the dossier, by date.</summary>
    public ImmutableArray<int> Documents { get; }

    /// <summary>What of the ledger rests on them.</summary>
    public LedgerSlice Part { get; }

    public bool Holds(string document) => numbers.ContainsKey(document);

    /// <summary>The values of a claim that documents of the dossier give, each with those of its mentions that stand in them.</summary>
    public IEnumerable<ClaimValue> ValuesOf(Claim claim) => held.Value.TryGetValue(claim, out var values)
        ? values.Select(value => claim.Values[value.Key] with { Mentions = [.. value.Value.Values] })
        : [];

    /// <summary>How mentions in the dossier's documents go back to an origin; empty where none does.</summary>
    public ImmutableArray<OriginPath> PathsOf(Origin origin) => reached.Value.TryGetValue(origin.Id, out var places) ? [.. places.Select(place => origin.ReachedBy[place])] : [];

    /// <summary>The document's number; 0 for one outside the dossier.</summary>
    public int NumberOf(string document) => numbers.GetValueOrDefault(document);

    /// <summary>The outlet, or what the document is called where it names none.</summary>
    public string Source(int document) => Ledger.Documents[document].Document.Outlet ?? $"report {NumberOf(Ledger.Documents[document].Id)}, outlet not named";

    public Citation? Cite(Reference? at) => at is null || !Holds(at.Document) || Index.Document(at.Document) is not { } document ? null : Cite(document, at);

    public ImmutableArray<Citation> Cite(IEnumerable<Reference> references) =>
        [.. references.Select(Cite).OfType<Citation>().DistinctBy(citation => (citation.Number, citation.At.Span)).OrderBy(citation => citation.Number).ThenBy(citation => citation.At.Span)];

    public Citation Cite(int document, Span span, string? reason = null) => Cite(document, Ledger.Documents[document].At(span, reason));

    /// <summary>A statement, figure or event of a document in the dossier; null for any other.</summary>
    public (int Document, int Index)? Statement(string id) => Inside(Index.Statement(id));

    public (int Document, int Index)? Figure(string id) => Inside(Index.Figure(id));

    public (int Document, int Index)? Event(string id) => Inside(Index.Event(id));

    public (int Document, int Index)? Course(string id) => Inside(Index.Course(id));

    /// <summary>True where a statement, figure, event or course stands in a document of the dossier.</summary>
    public bool HoldsMention(string id) => Inside(Index.Mention(id)) is not null;

    /// <summary>The span of a statement, figure or event by its id, as a citation.</summary>
    public Citation? CiteMention(string id)
    {
        if (Figure(id) is { } figure)
        {
            return Cite(figure.Document, Ledger.Documents[figure.Document].Record.Figures[figure.Index].Span);
        }

        if (Statement(id) is { } statement)
        {
            return Cite(statement.Document, Ledger.Documents[statement.Document].Record.Statements[statement.Index].Span);
        }

        return Event(id) is { } found ? Cite(found.Document, Ledger.Documents[found.Document].Record.Events[found.Index].Span)
            : Course(id) is { } course ? Cite(course.Document, Ledger.Documents[course.Document].Record.Courses[course.Index].Span)
            : null;
    }

    public ImmutableArray<Citation> CiteMentions(IEnumerable<string> ids) =>
        [.. ids.Select(CiteMention).OfType<Citation>().DistinctBy(citation => (citation.Number, citation.At.Span)).OrderBy(citation => citation.Number).ThenBy(citation => citation.At.Span)];

    /// <summary>An entity's name; a private person has none here.</summary>
    public string? Name(string? entity) => EntityWords.Name(Ledger, entity);

    public static string Name(Entity entity) => EntityWords.Name(entity);

    public string Names(IEnumerable<string> entities) => EntityWords.Names(Ledger, entities);

    // From the documents to the claims: a claim may have thousands of mentions elsewhere.
    private Dictionary<Claim, SortedDictionary<int, SortedDictionary<int, string>>> Held()
    {
        var claims = new Dictionary<Claim, SortedDictionary<int, SortedDictionary<int, string>>>(ReferenceEqualityComparer.Instance);
        foreach (var mention in Mentions)
        {
            foreach (var (claim, value, place) in Index.ClaimMentions(mention))
            {
                var values = claims.TryGetValue(claim, out var known) ? known : claims[claim] = [];
                var mentions = values.TryGetValue(value, out var others) ? others : values[value] = [];
                mentions[place] = mention;
            }
        }

        return claims;
    }

    private Dictionary<string, SortedSet<int>> Reached()
    {
        var origins = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        foreach (var (origin, place) in Mentions.Select(Index.OriginOf).OfType<(Origin Origin, int Place)>())
        {
            (origins.TryGetValue(origin.Id, out var known) ? known : origins[origin.Id] = []).Add(place);
        }

        return origins;
    }

    private IEnumerable<string> Mentions => Documents.Select(document => Ledger.Documents[document]).SelectMany(document => document.StatementIds.Concat(document.FigureIds).Concat(document.EventIds).Concat(document.CourseIds));

    private (int Document, int Index)? Inside(MentionRow? row) =>
        row is { } found && Holds(Ledger.Documents[found.Document].Id) ? (found.Document, found.Index) : null;

    private Citation Cite(int document, Reference at)
    {
        var record = Ledger.Documents[document].Record;
        var text = record.Document.Text;
        var sentences = record.Sentences.Where(sentence => sentence.Overlaps(at.Span)).ToList();
        var around = sentences.Count == 0 ? at.Span : Span.Cover(at.Span, Span.Cover(sentences[0], sentences[^1]));
        var before = text[around.Start..at.Span.Start];
        var after = text[at.Span.End..around.End];
        return new Citation(
            NumberOf(at.Document), at, at.Span.Of(text),
            before.Length > LongestContext ? "…" + before[TextCut.Whole(before, before.Length - LongestContext)..] : before,
            after.Length > LongestContext ? after[..TextCut.Whole(after, LongestContext)] + "…" : after,
            Source(document));
    }
}
