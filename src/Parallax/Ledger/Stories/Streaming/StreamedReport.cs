using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Stories.Streaming;

/// <summary>What a stream of stories needs to know of a document: what it is about, counted by term.</summary>
/// <param name="Id">The document's id; no two documents of a stream share one.</param>
/// <param name="Came">The day on which it came.</param>
/// <param name="Published">When it was published; unknown counts as far from all others.</param>
/// <param name="Terms">Words, names, numbers and days it tells of, each once, with how often it has them; written as <c>StoryTerm</c> tells.</param>
/// <param name="Private">Those of the terms that name persons who are neither officials nor speak in public.</param>
public sealed record StreamedReport(string Id, LocalDate Came, DateInterval Published, ImmutableArray<(string Term, double Count)> Terms, IReadOnlySet<string> Private)
{
    /// <summary>Reads a document by itself: names go by how they are written, since nobody has linked them with those of other documents.</summary>
    public static StreamedReport Of(LedgerDocument document, LocalDate came)
    {
        var published = document.Document.Published?.Interval ?? StoryProfiles.Implied(document);
        var (terms, others) = TermCounter.Count(document, local => Named(document.Record.Entities[local]), document.Document.Blocks.Select(block => block.Span), published);
        return new StreamedReport(document.Id, came, published, [.. terms.Select(pair => (pair.Key, pair.Value))], others);
    }

    private static (EntityKind Kind, string Name) Named(LocalEntity entity) => (entity.Kind, string.Join(' ', WordScanner.Folded(entity.Name)));
}
