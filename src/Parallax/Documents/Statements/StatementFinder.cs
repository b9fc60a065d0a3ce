using System.Collections.Immutable;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Statements;

/// <summary>Finds direct, indirect and mixed speech with its speakers, and where a document says it has something from.</summary>
public static class StatementFinder
{
    public static StatementSet Find(AnalyzedDocument document, MentionSet mentions, ImmutableArray<LocalEntity> entities) => new([], []);
}
