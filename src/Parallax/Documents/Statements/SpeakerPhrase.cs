using System.Collections.Immutable;
using Parallax.Documents.Coreference;

namespace Parallax.Documents.Statements;

/// <summary>The words that name who speaks: one noun phrase, or several joined by "and".</summary>
/// <param name="Parts">Each from its first token to the end of what hangs on its head; in text order.</param>
internal sealed record SpeakerPhrase(ImmutableArray<NounPhrase> Parts)
{
    public int Start => Parts[0].Start;

    public int End => Parts[^1].End;
}
