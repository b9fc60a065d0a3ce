using System.Collections.Immutable;
using Parallax.Documents.Language;

namespace Parallax.Documents.Mentions;

/// <summary>Finds quantities: numbers that count or measure, with modifier and unit; leaves out dates, ages, ordinals, scores and numbers in names.</summary>
public static class QuantityFinder
{
    public static ImmutableArray<QuantityMention> Find(AnalyzedDocument document, ImmutableArray<TimeMention> times) => [];
}
