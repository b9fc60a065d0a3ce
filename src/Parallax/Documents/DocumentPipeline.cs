using System;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Documents.Events;
using Parallax.Documents.Figures;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;
using Parallax.Documents.Reading;
using Parallax.Documents.Statements;

namespace Parallax.Documents;

/// <summary>The document half: bytes → Reading → Language → Mentions → Coreference → Statements → Figures → Events.</summary>
public static class DocumentPipeline
{
    /// <summary>Changes whenever the same bytes may give another record; stored records of another version are made anew.</summary>
    public const int EngineVersion = 1;

    /// <summary>Reads one input. Safe to call from many threads.</summary>
    /// <param name="bytes">The input as received.</param>
    /// <param name="options">Limits.</param>
    /// <param name="diagnostics">What to know of the input; holds the reason where the result is null.</param>
    /// <returns>Null where the input was rejected.</returns>
    public static DocumentRecord? Read(ReadOnlySpan<byte> bytes, ReadingOptions? options, out ImmutableArray<Diagnostic> diagnostics)
    {
        var reading = DocumentReader.Read(bytes, options);
        diagnostics = reading.Diagnostics;
        return reading.Document is null ? null : Analyze(reading.Document) with { Diagnostics = reading.Diagnostics };
    }

    /// <summary>Analyses a document that has been read.</summary>
    public static DocumentRecord Analyze(Document document)
    {
        var analyzed = LanguageAnalyzer.Analyze(document);
        var mentions = MentionFinder.Find(analyzed);
        var entities = CoreferenceResolver.Resolve(analyzed, mentions);
        var statements = StatementFinder.Find(analyzed, mentions, entities);
        var figures = FigureFinder.Find(analyzed, mentions, entities, statements);
        var events = EventFinder.Find(analyzed, mentions, entities, statements, figures);
        return new DocumentRecord
        {
            Document = document,
            Sentences = [.. analyzed.Sentences.Select(sentence => sentence.Span)],
            Times = mentions.Times,
            Entities = entities,
            Statements = statements.Statements,
            Credits = statements.Credits,
            Figures = figures,
            Events = events.Events,
            Casualties = events.Casualties,
            Positions = events.Positions,
            Courses = events.Courses,
            Measures = events.Measures,
            Talks = events.Talks,
        };
    }
}
