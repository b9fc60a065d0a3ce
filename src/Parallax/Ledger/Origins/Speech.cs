using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Linking;

namespace Parallax.Ledger.Origins;

/// <summary>Where the statements of one document were made: an interview, an occasion, or with whom they are reported.</summary>
internal sealed class Speech
{
    private readonly int _document;
    private readonly LedgerDocument _source;
    private readonly LinkedEntities _entities;
    private readonly DocumentSources _sources;

    /// <summary>Interviews that the document tells of, by speaker: outlet and where it says so.</summary>
    private readonly ILookup<string, (string Outlet, Span Span)> _interviews;

    /// <summary>True where the report says that its outlet found something out for itself.</summary>
    private readonly bool _worked;

    /// <summary>Bodies and papers without a name that speak, by statement.</summary>
    private readonly Dictionary<int, Source> _issuers = [];

    public Speech(ImmutableArray<LedgerDocument> documents, int document, LinkedEntities entities, DocumentSources sources)
    {
        _document = document;
        _source = documents[document];
        _entities = entities;
        _sources = sources;
        _worked = _source.Document.Outlet is not null && sources.Report(document).Any(sentence => sentence.Own);
        _interviews = _source.Record.Statements
            .SelectMany((statement, index) => Outlet(index) is { } outlet ? Speakers(statement).Select(speaker => (speaker.Id, Outlet: outlet)) : [])
            .ToLookup(pair => pair.Id, pair => pair.Outlet, StringComparer.Ordinal);
        ReadIssuers();
    }

    /// <summary>The source of a statement.</summary>
    public Source Of(int index)
    {
        var statement = _source.Record.Statements[index];
        for (var depth = 0; depth < 8 && statement.Within is { } outer && outer != index; depth++)
        {
            index = outer;
            statement = _source.Record.Statements[index];
        }

        if (statement.ReportedBy is { } reporter)
        {
            return _sources.Published(reporter, [_source.At(statement.ReportedBySpan ?? statement.Span, $"reported by {reporter}")]);
        }

        if (Credits(index, CreditKind.Reported, CreditKind.Agency, CreditKind.Document).FirstOrDefault() is { } credit)
        {
            return _sources.Credited(_document, credit);
        }

        var speaker = Speakers(statement).FirstOrDefault();
        if (speaker is { Kind: not EntityKind.Person } && Publisher(speaker, statement) is { } publisher)
        {
            return _sources.Published(publisher, [_source.At(statement.Speakers[0].Span, $"reported by {publisher}")]);
        }

        return speaker is not null
            ? Of(speaker, statement.Speakers[0].Span, statement.Span.Start, Outlet(index), Occasion(index))
            : Told(index, statement) ?? _issuers.GetValueOrDefault(index) ?? _sources.At(_document, statement.Span);
    }

    /// <summary>What somebody unnamed has told another outlet is that outlet's.</summary>
    private Source? Told(int index, Statement statement) =>
        Outlet(index) is { } given && OutletName(given.Outlet) is var name && name.Any(char.IsUpper) && (_source.Document.Outlet is not { } own || _sources.Names.Key(own) != _sources.Names.Key(name))
            ? _sources.Published(name, [_source.At(given.Span, $"given to {name}")]) : null;

    /// <summary>Bodies and papers that speak without a name; "the club" and "its statement" are of the one that spoke before.</summary>
    private void ReadIssuers()
    {
        Source? last = null;
        foreach (var (statement, index) in _source.Record.Statements.Select((statement, index) => (statement, index)).OrderBy(pair => pair.statement.Span))
        {
            if (statement.Speakers.IsEmpty)
            {
                continue;
            }

            var span = statement.Speakers[0].Span;
            if (Speakers(statement).FirstOrDefault() is { } speaker)
            {
                last = speaker.Kind == EntityKind.Person ? last : Of(speaker, span, statement.Span.Start, Outlet(index), Occasion(index));
            }
            else if (_sources.Sentence(_document, span)?.Cited is null && IssuerPhrase.Read(span.Of(_source.Text)) is { } phrase)
            {
                last = phrase.IsBare && last is not null ? last : new Source(
                    $"statement:{_document}:~{phrase.Head}", OriginKind.Statement, phrase.Head is "it" or "they" ? "statement of a body not named" : "statement of " + span.Of(_source.Text),
                    [_source.At(span, $"said by {span.Of(_source.Text)}")]);
                _issuers[index] = last;
            }
        }
    }

    /// <summary>The source of something that is attributed to somebody outside his statements.</summary>
    public Source Attributed(int entity, Span place)
    {
        var speaker = _entities.Of(_document, entity);
        return IsNamed(speaker) ? Of(speaker, place, place.Start, null, null) : _sources.At(_document, place);
    }

    private Source Of(Entity speaker, Span named, int position, (string Outlet, Span Span)? given, (string Name, Span Span)? occasion)
    {
        // What else the speaker of an interview says in a report on it belongs to it, unless it is said to be spoken elsewhere.
        if (given is null && occasion is null && _interviews[speaker.Id].ToList() is { Count: > 0 } told)
        {
            given = told.OrderBy(interview => interview.Span.Start > position).ThenBy(interview => Math.Abs(interview.Span.Start - position)).First();
        }

        // Whom an outlet has asked in passing belongs to its own report.
        if (given is null && occasion is null or { Name: "interview" } && _worked && speaker.Kind == EntityKind.Person
            && _sources.At(_document, named) is { Path.IsEmpty: true } own && own.Key == "publisher:" + _sources.Names.Key(_source.Document.Outlet!))
        {
            return own;
        }

        if (given is { } interview)
        {
            var name = OutletName(interview.Outlet);
            return new Source(
                $"interview:{_document}:{speaker.Id}:{_sources.Names.Key(name)}", OriginKind.Interview, $"interview of {speaker.Name} with {name}",
                [_source.At(interview.Span, $"given to {name}")]);
        }

        return new Source(
            $"statement:{_document}:{speaker.Id}", OriginKind.Statement, $"statement of {speaker.Name}",
            occasion is { } spoken ? [_source.At(spoken.Span, $"said on an occasion: {spoken.Name}")] : [_source.At(named, $"said by {speaker.Name}")])
        { IsPerson = speaker.Kind == EntityKind.Person };
    }

    /// <summary>The outlet that a speaker is: one that the ledger knows, or that the sentence cites.</summary>
    private string? Publisher(Entity speaker, Statement statement) =>
        _sources.IsPublisher(speaker.Name) ? speaker.Name
        : _sources.Sentence(_document, statement.Speakers[0].Span)?.Cited is { } cited && _sources.Names.Key(cited) == _sources.Names.Key(speaker.Name) ? cited
        : null;

    /// <summary>Whom the statement was given to, where that is an outlet.</summary>
    private (string Outlet, Span Span)? Outlet(int index)
    {
        if (Credits(index, CreditKind.GivenTo).FirstOrDefault() is { } credit)
        {
            return (credit.Name, credit.Span);
        }

        var statement = _source.Record.Statements[index];
        return statement is { Via: { } via, ViaSpan: { } span } && Occasion(index) is null ? (via, span) : null;
    }

    private (string Name, Span Span)? Occasion(int index) =>
        Credits(index, CreditKind.Occasion).FirstOrDefault() is { } credit ? (credit.Name, credit.Span) : null;

    private IEnumerable<Credit> Credits(int index, params CreditKind[] kinds) => _source.Record.Credits
        .Where(credit => kinds.Contains(credit.Kind) && credit.Statements.Contains(index)).OrderBy(credit => credit.Span);

    /// <summary>"The publication" is the outlet that the same report names.</summary>
    private string OutletName(string outlet)
    {
        if (_source.Document.Outlet is { } own && ReportReader.IsSelf(outlet, own))
        {
            return own;
        }

        if (outlet.Any(char.IsUpper))
        {
            // "broadcaster Kestrel TV" is Kestrel TV.
            var words = outlet.Split(' ');
            var named = words.SkipWhile(word => word.Length > 0 && char.IsLower(word[0])).ToList();
            return named.Count > 0 ? string.Join(' ', named) : outlet;
        }

        return _interviews.SelectMany(group => group).Where(other => other.Outlet.Any(char.IsUpper)).OrderBy(other => other.Span)
            .Select(other => other.Outlet).FirstOrDefault() ?? outlet;
    }

    private IEnumerable<Entity> Speakers(Statement statement) =>
        statement.Speakers.Select(speaker => _entities.Of(_document, speaker.Entity)).OfType<Entity>().Where(IsNamed);

    /// <summary>"Officials" and "the report" are no source that can be told from another's; the outlet's own name is no speaker.</summary>
    private bool IsNamed(Entity entity) => entity.Mentions.Any(mention => mention.Kind == MentionKind.Name)
        && (_source.Document.Outlet is not { } outlet || entity.Kind == EntityKind.Person || _sources.Names.Key(outlet) != _sources.Names.Key(entity.Name));
}
