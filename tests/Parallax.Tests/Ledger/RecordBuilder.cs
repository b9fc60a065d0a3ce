using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using NodaTime;
using Parallax.Documents;
using Parallax.Ledger;

namespace Parallax.Tests.Ledger;

/// <summary>
/// Builds document records by hand: the text from its blocks, spans from the words they cover. Entities are referred to by their
/// names, statements, times and figures by their words; a quote that the text does not hold fails the test.
/// </summary>
internal sealed class RecordBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<LocalEntity> _entities = [];
    private readonly List<TimeMention> _times = [];
    private readonly List<Statement> _statements = [];
    private readonly List<Figure> _figures = [];
    private readonly List<Event> _events = [];
    private readonly List<Credit> _credits = [];
    private readonly List<MeasureMention> _measures = [];
    private readonly List<TalkMention> _talks = [];
    private readonly string _name;
    private readonly string? _outlet;
    private string? _title;
    private PublicationDate? _published;

    /// <param name="name">Path of the document; its id derives from it.</param>
    /// <param name="outlet">Who published it.</param>
    public RecordBuilder(string name, string? outlet = null)
    {
        _name = name;
        _outlet = outlet;
    }

    private string Text => _text.ToString();

    public RecordBuilder Title(string title)
    {
        _title = title;
        return Add(BlockKind.Title, title);
    }

    public RecordBuilder Paragraph(string text) => Add(BlockKind.Paragraph, text);

    public RecordBuilder Add(BlockKind kind, string text)
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }

        _blocks.Add(new Block(kind, new Span(_text.Length, _text.Length + text.Length)));
        _text.Append(text);
        return this;
    }

    /// <summary>A stated publication date, such as <c>2024-03-14</c>.</summary>
    public RecordBuilder Published(int year, int month, int day)
    {
        var date = new LocalDate(year, month, day);
        _published = new PublicationDate(
            FormattableString.Invariant($"{year:0000}-{month:00}-{day:00}"), DateInterval.Day(date), DatePrecision.Day, new FieldEvidence("published", null, "date line"));
        return this;
    }

    /// <summary>
    /// A local entity. Without mentions every occurrence of its name is a mention of kind name. Otherwise the words of each name
    /// mention; all their occurrences count. Prefix <c>~</c> for a nominal, <c>?</c> for a pronoun (first occurrence only).
    /// </summary>
    public RecordBuilder Entity(EntityKind kind, string name, string[]? mentions = null, string? country = null, bool isPrivate = false)
    {
        var found = new List<EntityMention>();
        foreach (var words in mentions ?? [name])
        {
            switch (words[0])
            {
                case '~': found.Add(new EntityMention(Find(words[1..]), MentionKind.Nominal)); break;
                case '?': found.Add(new EntityMention(Find(words[1..]), MentionKind.Pronoun)); break;
                default: found.AddRange(All(words).Select(span => new EntityMention(span, MentionKind.Name))); break;
            }
        }

        var kept = found
            .Where(mention => !found.Any(other => other.Span != mention.Span && other.Span.Contains(mention.Span)))
            .Distinct().OrderBy(mention => mention.Span).ToImmutableArray();
        _entities.Add(new LocalEntity
        {
            Kind = kind,
            Name = name,
            Mentions = kept,
            Link = country is null ? null : new GazetteerLink("iso3166", country),
            Private = isPrivate,
        });
        return this;
    }

    public RecordBuilder Person(string name, params string[] mentions) => Entity(EntityKind.Person, name, mentions.Length == 0 ? null : mentions);

    public RecordBuilder Place(string name, string? country = null, params string[] mentions) =>
        Entity(EntityKind.Place, name, mentions.Length == 0 ? null : mentions, country);

    public RecordBuilder Organization(string name, params string[] mentions) => Entity(EntityKind.Organization, name, mentions.Length == 0 ? null : mentions);

    public RecordBuilder Role(string entity, string title, string? of = null)
    {
        var index = Index(entity);
        var role = new EntityRole(title, of is null ? null : Index(of), Find(title));
        _entities[index] = _entities[index] with { Roles = _entities[index].Roles.Add(role) };
        return this;
    }

    public RecordBuilder Time(string words, SymbolicTime? time, string? duration = null)
    {
        _times.Add(new TimeMention
        {
            Span = Find(words),
            Type = duration is null ? TimeType.Date : TimeType.Duration,
            Time = time,
            Duration = duration,
        });
        return this;
    }

    /// <summary>A statement; its content in several pieces separated by <c> … </c> where the cue splits it. Without a speaker it is unresolved.</summary>
    public RecordBuilder Says(
        string? speaker, string content, StatementKind kind = StatementKind.Direct, string? cue = null, string? via = null,
        string? reportedBy = null, Polarity polarity = Polarity.Said, int? within = null)
    {
        var spans = content.Split(" … ").Select(Find).ToImmutableArray();
        var start = spans[0].Start;
        _statements.Add(new Statement
        {
            Span = new Span(start, spans[^1].End),
            Kind = kind,
            Content = spans,
            Speakers = speaker is null ? [] : [new Speaker(Index(speaker), _entities[Index(speaker)].Mentions[0].Span, [])],
            Cue = cue is null ? [] : [Nearest(cue, start)],
            Via = via,
            ViaSpan = via is null || !Text.Contains(via, StringComparison.Ordinal) ? null : Nearest(via, start),
            ReportedBy = reportedBy,
            ReportedBySpan = reportedBy is null || !Text.Contains(reportedBy, StringComparison.Ordinal) ? null : Nearest(reportedBy, start),
            Polarity = polarity,
            Within = within,
        });
        return this;
    }

    /// <summary>
    /// A figure: the quantity with what stands around it, the quantity between asterisks (<c>about *4,500* troops</c>), or the
    /// quantity alone where it stands but once. A statement is given by some of its words, a total by its surface.
    /// </summary>
    public RecordBuilder Figure(
        string words, decimal? value, string counted, string? holder = null, string? place = null, string unit = "count",
        FigureModifier modifier = FigureModifier.Exact, decimal? low = null, decimal? high = null, FactStatus status = FactStatus.Actual,
        string? scope = null, string? aspect = null, string? asOf = null, string? attributedTo = null, string? statement = null, string? partOf = null, string? ucum = null)
    {
        _figures.Add(new Figure
        {
            Span = FindMarked(words),
            Value = value,
            Low = low,
            High = high,
            Modifier = modifier,
            Unit = unit,
            Ucum = ucum,
            Counted = counted,
            Holder = holder is null ? null : Index(holder),
            Place = place is null ? null : Index(place),
            Scope = scope,
            Aspect = aspect,
            Status = status,
            AsOf = asOf is null ? null : TimeIndex(asOf),
            AttributedTo = attributedTo is null ? null : Index(attributedTo),
            Statement = statement is null ? null : StatementIndex(statement),
            PartOf = partOf is null ? null : _figures.FindIndex(figure => figure.Span.Of(Text) == partOf),
        });
        return this;
    }

    public RecordBuilder Event(
        string trigger, string type, string[]? actors = null, string[]? recipients = null, string? place = null, string? time = null,
        FactStatus status = FactStatus.Actual, string? label = null, string? statement = null, string? cause = null, string? purpose = null,
        string? actorWords = null, params Harm[] harm)
    {
        var span = FindMarked(trigger);
        _events.Add(new Event
        {
            Span = span,
            Trigger = span,
            Type = type,
            Label = label ?? span.Of(Text),
            Actors = [.. (actors ?? []).Select(Index)],
            Recipients = [.. (recipients ?? []).Select(Index)],
            Place = place is null ? null : Index(place),
            Time = time is null ? null : TimeIndex(time),
            Status = status,
            Statement = statement is null ? null : StatementIndex(statement),
            Cause = cause is null ? null : Find(cause),
            Purpose = purpose is null ? null : Find(purpose),
            Evidence = actorWords is null ? [] : [new FieldEvidence("actors", Find(actorWords))],
            Harm = [.. harm],
        });
        return this;
    }

    public RecordBuilder Credit(CreditKind kind, string name, string words, string? covers = null, params string[] statements)
    {
        _credits.Add(new Credit(kind, name, Find(words), covers is null ? null : Find(covers), [.. statements.Select(StatementIndex)]));
        return this;
    }

    public RecordBuilder Measure(string name, MeasureState state, string evidence, string? by = null, string? time = null)
    {
        _measures.Add(new MeasureMention(Find(name), by is null ? null : Index(by), state, time is null ? null : TimeIndex(time), Find(evidence)));
        return this;
    }

    public RecordBuilder Talk(
        string words, string[] parties, string[]? mediators = null, string? time = null, string? about = null, string[]? proposals = null, string? outcome = null)
    {
        _talks.Add(new TalkMention
        {
            Span = Find(words),
            Parties = [.. parties.Select(Index)],
            Mediators = [.. (mediators ?? []).Select(Index)],
            Time = time is null ? null : TimeIndex(time),
            About = about is null ? null : Find(about),
            Proposals = [.. (proposals ?? []).Select(Find)],
            Outcome = outcome is null ? null : Find(outcome),
        });
        return this;
    }

    public DocumentRecord Record()
    {
        var text = Text;
        return new DocumentRecord
        {
            Document = new Document
            {
                Id = Ids.Document("https://example.invalid/" + _name, _name),
                Sha256 = _name,
                Outlet = _outlet,
                Title = _title,
                Language = "en",
                Published = _published,
                Text = text,
                Blocks = [.. _blocks],
            },
            Sentences = [.. Sentences(text)],
            Times = [.. _times],
            Entities = [.. _entities],
            Statements = [.. _statements],
            Credits = [.. _credits],
            Figures = [.. _figures],
            Events = [.. _events],
            Measures = [.. _measures],
            Talks = [.. _talks],
        };
    }

    public LedgerInput Input() => new(Record(), [_name]);

    public LedgerDocument Document() => new(Record(), [_name], Record().Document.Id);

    /// <summary>The documents as the ledger's stages get them: sorted by id.</summary>
    public static ImmutableArray<LedgerDocument> Documents(params RecordBuilder[] builders) =>
        [.. builders.Select(builder => builder.Document()).OrderBy(document => document.Id, StringComparer.Ordinal)];

    /// <summary>Place of a document in a sorted list.</summary>
    public int In(ImmutableArray<LedgerDocument> documents) => documents.ToList().FindIndex(document => document.Paths[0] == _name);

    private int Index(string entity) => Require(_entities.FindIndex(local => local.Name == entity), entity);

    private int TimeIndex(string words) => Require(_times.FindIndex(time => time.Span.Of(Text) == words), words);

    private int StatementIndex(string words) =>
        Require(_statements.FindIndex(statement => statement.Span.Of(Text).Contains(words, StringComparison.Ordinal)), words);

    private Span Find(string words)
    {
        var start = Require(Text.IndexOf(words, StringComparison.Ordinal), words);
        return new Span(start, start + words.Length);
    }

    private Span FindMarked(string words)
    {
        if (words.IndexOf('*', StringComparison.Ordinal) is var open and >= 0)
        {
            var close = words.IndexOf('*', open + 1);
            var context = Find(words.Remove(close, 1).Remove(open, 1));
            return new Span(context.Start + open, context.Start + close - 1);
        }

        return Find(words);
    }

    private Span Nearest(string words, int position) =>
        All(words).OrderBy(span => Math.Abs(span.Start - position)).ThenBy(span => span.Start).Cast<Span?>().FirstOrDefault() ?? Find(words);

    private IEnumerable<Span> All(string words)
    {
        var text = Text;
        for (var at = Require(text.IndexOf(words, StringComparison.Ordinal), words); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            yield return new Span(at, at + words.Length);
        }
    }

    private static int Require(int index, string words) =>
        index >= 0 ? index : throw new ArgumentException($"the record holds no \"{words}\"", nameof(words));

    private IEnumerable<Span> Sentences(string text)
    {
        foreach (var block in _blocks)
        {
            var start = block.Span.Start;
            for (var i = start; i < block.Span.End; i++)
            {
                if (i + 1 == block.Span.End || (text[i] is '.' or '!' or '?' && char.IsWhiteSpace(text[i + 1]) && i + 2 < text.Length && char.IsUpper(text[i + 2])))
                {
                    yield return new Span(start, i + 1);
                    start = Math.Min(i + 2, block.Span.End);
                }
            }
        }
    }
}
