using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Utterances;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Origins;

/// <summary>Gathers what each report has from each source that it was read to draw on.</summary>
internal sealed class SourceUnits(ImmutableArray<LedgerDocument> documents, DocumentSources sources)
{
    /// <summary>What a unit says beyond this many sentences adds nothing to what it is known by.</summary>
    private const int MostSentences = 40;

    private readonly Dictionary<string, float[]> meanings = new(StringComparer.Ordinal);

    /// <summary>Weights of terms over the reports.</summary>
    public TermWeights Weights { get; } = new();

    /// <param name="mentions">Those of all reports, the sentences among them, report by report.</param>
    public ImmutableArray<SourceUnit> Of(List<TracedMention> mentions)
    {
        var units = ImmutableArray.CreateBuilder<SourceUnit>();
        foreach (var report in mentions.GroupBy(mention => mention.Document))
        {
            var reader = new ContentReader(documents[report.Key]);
            var sentences = report.Where(mention => mention.IsPassage).ToList();
            var of = units.Count;
            foreach (var group in report.GroupBy(mention => mention.Source.Key, StringComparer.Ordinal))
            {
                units.Add(Make(report.Key, group.First().Source, [.. group], sentences.Count, reader));
            }

            Weights.Count(units.Skip(of).SelectMany(unit => unit.Terms).Distinct(StringComparer.Ordinal));
        }

        return units.ToImmutable();
    }

    private SourceUnit Make(int document, Source source, ImmutableArray<TracedMention> mentions, int all, ContentReader reader)
    {
        var record = documents[document].Record;
        var text = documents[document].Text;
        var places = mentions.Where(mention => mention.IsPassage).Select(mention => mention.Span).Order().ToList();
        var read = places.Take(MostSentences).Select(place => reader.Read(place)).ToImmutableArray();
        var report = places.Select(place => sources.Sentence(document, place)).OfType<ReportSentence>().ToList();
        var statements = record.Statements.Where((statement, index) => mentions.Any(mention => mention.Id == documents[document].StatementIds[index])).ToList();
        var kind = KindOf(document, source);
        var issuer = string.Join(' ', IssuerSpans(document, source, places, statements).SelectMany(span => WordScanner.Scan(text, span)).Select(word => word.Folded));
        var terms = read.SelectMany(content => content.Terms).ToHashSet(StringComparer.Ordinal);
        return new SourceUnit(document, source, kind)
        {
            Sentences = read,
            Terms = terms,
            Numbers = [.. read.SelectMany(content => content.Numbers)],
            Words = SayingWords.Of(string.Join(' ', read.Select(content => content.Folded)), meanings),
            Issuer = SayingWords.Of(issuer, meanings),
            Person = PersonOf(record, statements),
            Called = kind is UnitKind.Body or UnitKind.Person or UnitKind.Interview ? CalledIn(text, record, statements) : [],
            Publishers = [.. report.Select(sentence => sentence.Cited).OfType<string>().Select(sources.Names.Key), .. kind == UnitKind.Own ? sources.Signed(document) : []],
            Quoted = [.. record.Statements.Where(statement => statement.Kind != StatementKind.Indirect && places.Any(place => place.Overlaps(statement.Span)))
                .SelectMany(statement => statement.Content).Select(span => string.Join(' ', WordScanner.Scan(text, span).Select(word => word.Folded))).Where(quoted => quoted.Count(c => c == ' ') >= 2)],
            OwnWork = report.Count(sentence => sentence.Own),
            Things = [.. report.Select(sentence => sentence.Shared?.Name).OfType<string>()],
            Share = all == 0 ? 0 : (double)places.Count / all,
            Leads = places.Exists(place => sources.Sentence(document, place) is { } sentence && ReferenceEquals(sentence, sources.Lead(document))),
            Issued = report.Exists(sentence => sentence.Issued),
        };
    }

    private UnitKind KindOf(int document, Source source)
    {
        var prefix = source.Key.Split(':')[0];
        return prefix switch
        {
            "interview" => UnitKind.Interview,
            "statement" => source.IsPerson ? UnitKind.Person : UnitKind.Body,
            "paper" or "unnamed paper" or "shared" => UnitKind.Thing,
            "publisher" when documents[document].Document.Outlet is { } outlet && source.Key == "publisher:" + sources.Names.Key(outlet) => UnitKind.Own,
            "publisher" => UnitKind.Publisher,
            _ => UnitKind.Own,
        };
    }

    /// <summary>What stands around what is said, and whatever the report calls the speaker.</summary>
    private IEnumerable<Span> IssuerSpans(int document, Source source, List<Span> places, List<Statement> statements)
    {
        var record = documents[document].Record;
        foreach (var reference in source.Path.Where(step => step.Document == documents[document].Id))
        {
            yield return reference.Span;
        }

        foreach (var statement in statements)
        {
            foreach (var speaker in statement.Speakers)
            {
                yield return speaker.Span;
                if (speaker.Entity is { } index)
                {
                    foreach (var mention in record.Entities[index].Mentions.Where(mention => mention.Kind != MentionKind.Pronoun).Select(mention => mention.Span).Concat(record.Entities[index].Roles.Select(role => role.Span)))
                    {
                        yield return mention;
                    }
                }
            }
        }

        foreach (var place in places)
        {
            var said = record.Statements.Where(statement => statement.Span.Overlaps(place)).SelectMany(statement => statement.Content).Where(span => span.Overlaps(place)).OrderBy(span => span.Start).ToList();
            var start = place.Start;
            foreach (var span in said)
            {
                if (span.Start > start)
                {
                    yield return new Span(start, span.Start);
                }

                start = Math.Max(start, span.End);
            }

            if (said.Count > 0 && start < place.End)
            {
                yield return new Span(start, place.End);
            }
        }
    }

    private static HashSet<string> CalledIn(string text, Documents.DocumentRecord record, List<Statement> statements) =>
    [
        .. statements.SelectMany(statement => statement.Speakers)
            .SelectMany(speaker => (speaker.Entity is { } index ? record.Entities[index].Mentions.Where(mention => mention.Kind != MentionKind.Pronoun).Select(mention => mention.Span) : []).Append(speaker.Span))
            .SelectMany(span => WordScanner.Scan(text, span)).Select(word => Lexicon.Term(word.Folded)).OfType<string>(),
    ];

    private static string? PersonOf(Documents.DocumentRecord record, List<Statement> statements) => statements
        .SelectMany(statement => statement.Speakers).Select(speaker => speaker.Entity).OfType<int>().Select(index => record.Entities[index])
        .Where(entity => entity.Kind == EntityKind.Person && entity.Mentions.Any(mention => mention.Kind == MentionKind.Name))
        .Select(entity => WordScanner.Folded(entity.Name)).Where(words => words.Count > 0).Select(words => words[^1]).FirstOrDefault();
}
