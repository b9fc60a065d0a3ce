using System.Collections.Immutable;
using Parallax.Documents.Language;

namespace Parallax.Documents.Mentions;

/// <summary>Finds names of persons, organisations, places and forces.</summary>
public static class NameFinder
{
    public static ImmutableArray<NameMention> Find(AnalyzedDocument document) => [];
}
