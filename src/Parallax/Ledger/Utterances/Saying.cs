using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Mentions.Times;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Utterances;

/// <summary>A statement as it is compared with others.</summary>
/// <param name="Document">Index of its document in the ledger.</param>
/// <param name="Statement">Its index in the record.</param>
/// <param name="By">Who says it.</param>
/// <param name="Whole">All of its content, with the cue where that is a telling one ("hinted").</param>
/// <param name="Parts">Its sentences.</param>
/// <param name="Published">What the document says of its date.</param>
/// <param name="Polarity">Whether it was said.</param>
/// <param name="Kind">Direct, indirect or mixed.</param>
/// <param name="Words">Its content words with what they mean.</param>
/// <param name="Around">Those of the document around it, which tell of the occasion.</param>
/// <param name="Direction">What it means as a whole.</param>
/// <param name="IsQuestion">True where it asks.</param>
/// <param name="Said">When it was said, as far as the document alone tells.</param>
internal sealed record Saying(
    int Document, int Statement, SaidBy By, Content Whole, ImmutableArray<Content> Parts, DateInterval Published, Polarity Polarity, StatementKind Kind,
    SayingWords Words, SayingWords Around, float[] Direction, bool IsQuestion, DateInterval Said)
{
    private const int Near = 300;

    private const int Lead = 200;

    private SaidContent? _content;
    private Content? _frame;

    /// <summary>Reads <see cref="Content"/>.</summary>
    public required Func<SaidContent> ContentSource { private get; init; }

    /// <summary>Reads <see cref="Frame"/>.</summary>
    public required Func<Content> FrameSource { private get; init; }

    /// <summary>Its clauses and their words; read when first asked for, as most sayings are never aligned.</summary>
    public SaidContent Content => _content ??= ContentSource();

    /// <summary>Ids of the entities that say it.</summary>
    public ImmutableArray<string> Speakers => By.Entities;

    /// <summary>Whether another is said by the same.</summary>
    public SpeakerMatch SpeakerOf(Saying other) => By.Compare(other.By, Frame, other.Frame);

    /// <summary>What stands around it in its report.</summary>
    public Content Frame => _frame ??= FrameSource();

    public static Saying Of(ImmutableArray<LedgerDocument> documents, int document, int index, LinkedEntities entities, ContentReader reader, Dictionary<string, float[]> meanings, WordBook book)
    {
        var source = documents[document];
        var statement = source.Record.Statements[index];
        var whole = SayingWords.Of(string.Join(' ', statement.Content.SelectMany(span => WordScanner.Scan(source.Text, span)).Select(word => word.Folded)), meanings);
        var cue = statement.Kind == StatementKind.Direct ? null : CueTerm(source.Text, statement.Cue);
        return new Saying(
            document,
            index,
            SaidBy.Of(source, document, statement, entities, Surroundings(source, statement)),
            reader.Read(statement.Content, cue),
            [.. Sentences(reader, statement)],
            source.Document.Published?.Interval ?? DateInterval.Unknown,
            statement.Polarity,
            statement.Kind,
            whole,
            SayingWords.Of(AroundOf(source, statement), meanings),
            Meaning.Of(whole.Words.Select(word => (word.Folded, Lexicon.IsCommon(word.Term) ? 0.5f : 1f))),
            statement.Content.Any(span => span.Of(source.Text).Contains('?', System.StringComparison.Ordinal)),
            statement.Time is { } at && source.Record.Times[at].Time is { } time ? TimeResolver.Resolve(time, source.Document.Published?.Interval ?? DateInterval.Unknown, null) : DateInterval.Unknown)
        {
            ContentSource = () => new SaidContentReader(book).Read(source.Text, statement.Content, reader.Name),
            FrameSource = () => reader.Read([.. Outside(source, statement)]),
        };
    }

    /// <summary>The words of the document's beginning and of what stands next to the statement, without its own.</summary>
    private static string AroundOf(LedgerDocument source, Statement statement)
    {
        return string.Join(' ', Surroundings(source, statement).SelectMany(span => WordScanner.Scan(source.Text, span))
            .Where(word => !statement.Content.Any(content => content.Overlaps(word.Span))).Select(word => word.Folded));
    }

    private static Span[] Surroundings(LedgerDocument source, Statement statement)
    {
        var near = new Span(Math.Max(0, statement.Span.Start - Near), Math.Min(source.Text.Length, statement.Span.End + Near));
        return [new Span(0, Math.Min(Lead, near.Start)), near];
    }

    /// <summary>The surroundings without the content.</summary>
    private static IEnumerable<Span> Outside(LedgerDocument source, Statement statement)
    {
        foreach (var span in Surroundings(source, statement))
        {
            var start = span.Start;
            foreach (var content in statement.Content.Where(content => content.Overlaps(span)))
            {
                if (content.Start > start)
                {
                    yield return new Span(start, content.Start);
                }

                start = Math.Max(start, content.End);
            }

            if (start < span.End)
            {
                yield return new Span(start, span.End);
            }
        }
    }

    private static List<Content> Sentences(ContentReader reader, Statement statement)
    {
        var parts = reader.Parts(statement.Content);
        return parts.Count > 1 ? parts : [];
    }

    /// <summary>The cue's term where it says more than that something was said.</summary>
    private static string? CueTerm(string text, ImmutableArray<Span> cue)
    {
        foreach (var word in cue.SelectMany(span => WordScanner.Scan(text, span)))
        {
            if (Lexicon.Term(word.Folded) is { } term && !Lexicon.IsCommon(term))
            {
                return "cue:" + term;
            }
        }

        return null;
    }
}
