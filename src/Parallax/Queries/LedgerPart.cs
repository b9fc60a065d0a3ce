using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Export;

namespace Parallax.Queries;

/// <summary>The part of a ledger that some documents hold: they, what they say, and all that rests on it.</summary>
public static class LedgerPart
{
    /// <param name="index">The ledger.</param>
    /// <param name="documents">Indexes of documents.</param>
    public static LedgerRows Of(LedgerIndex index, ImmutableArray<int> documents)
    {
        var ledger = index.Ledger;
        var slice = index.Slice([.. documents.Order()]);
        var stories = slice.Stories.ToList();
        var storylines = stories.Select(story => story.Storyline).ToHashSet(StringComparer.Ordinal);
        return new LedgerRows
        {
            Documents = slice.Documents,
            Entities = slice.Entities,
            Times = slice.Documents.SelectMany(document => LedgerRows.TimesOf(ledger, document)),
            Statements = Inside(index.Statements),
            Utterances = slice.Utterances,
            Figures = Inside(index.Figures),
            Events = Inside(index.Events),
            Positions = Inside(index.Positions),
            Courses = slice.Documents.SelectMany(document => LedgerRows.CoursesOf(ledger, document)),
            Copies = slice.Copies,
            Origins = slice.Origins,
            Stories = stories,
            Storylines = ledger.Storylines.Where(line => storylines.Contains(line.Id)),
            Measures = slice.Measures,
            Talks = slice.Talks,
            Timeline = slice.Timeline,
            Claims = slice.Claims,
            Notes = true,
        };

        IEnumerable<MentionRow> Inside(DocumentRows rows) => slice.Documents.SelectMany(document => rows.Of(document).ToArray());
    }
}
