using System.Collections.Immutable;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;
using Parallax.Documents.Statements;

namespace Parallax.Documents.Figures;

/// <summary>Reads each quantity with what it counts, whose, where, as of when, its status and who gives it.</summary>
public static class FigureFinder
{
    /// <summary>The figures, in text order.</summary>
    public static ImmutableArray<Figure> Find(
        AnalyzedDocument document, MentionSet mentions, ImmutableArray<LocalEntity> entities, StatementSet statements) => [];
}
