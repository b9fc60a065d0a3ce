using System.Collections.Immutable;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Coreference;

/// <summary>Brings together the mentions of one document that name the same: spellings, titles, nominal phrases and pronouns.</summary>
public static class CoreferenceResolver
{
    /// <summary>The entities, in the order of their first mention.</summary>
    public static ImmutableArray<LocalEntity> Resolve(AnalyzedDocument document, MentionSet mentions) => [];
}
