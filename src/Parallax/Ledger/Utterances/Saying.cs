using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Utterances;

/// <summary>A statement as it is compared with others.</summary>
/// <param name="Document">Index of its document in the ledger.</param>
/// <param name="Statement">Its index in the record.</param>
/// <param name="Speakers">Ids of the entities that say it.</param>
/// <param name="Whole">All of its content, with the cue where that is a telling one ("hinted").</param>
/// <param name="Parts">Its sentences.</param>
/// <param name="Published">What the document says of its date.</param>
/// <param name="Polarity">Whether it was said.</param>
/// <param name="Kind">Direct, indirect or mixed.</param>
internal sealed record Saying(
    int Document, int Statement, ImmutableArray<string> Speakers, Content Whole, ImmutableArray<Content> Parts, DateInterval Published, Polarity Polarity, StatementKind Kind)
{
    public static Saying Of(ImmutableArray<LedgerDocument> documents, int document, int index, LinkedEntities entities, ContentReader reader)
    {
        var source = documents[document];
        var statement = source.Record.Statements[index];
        var cue = statement.Kind == StatementKind.Direct ? null : CueTerm(source.Text, statement.Cue);
        return new Saying(
            document,
            index,
            [.. statement.Speakers.Select(speaker => entities.Of(document, speaker.Entity)?.Id).OfType<string>().Distinct(StringComparer.Ordinal)],
            reader.Read(statement.Content, cue),
            [.. Sentences(reader, statement)],
            source.Document.Published?.Interval ?? DateInterval.Unknown,
            statement.Polarity,
            statement.Kind);
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
