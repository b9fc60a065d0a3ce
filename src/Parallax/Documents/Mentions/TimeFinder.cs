using System.Collections.Immutable;
using Parallax.Documents.Language;

namespace Parallax.Documents.Mentions;

/// <summary>Finds TIMEX3 time expressions, with symbolic values.</summary>
public static class TimeFinder
{
    public static ImmutableArray<TimeMention> Find(AnalyzedDocument document) => [];
}
