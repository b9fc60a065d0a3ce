using System.Collections.Immutable;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;
using Parallax.Documents.Statements;

namespace Parallax.Documents.Events;

/// <summary>Finds what is reported to have happened, be happening or be planned.</summary>
public static class EventFinder
{
    public static EventSet Find(
        AnalyzedDocument document, MentionSet mentions, ImmutableArray<LocalEntity> entities, StatementSet statements, ImmutableArray<Figure> figures) =>
        new([], [], []);
}
