using System.Collections.Immutable;

namespace Parallax.Evaluation.Training;

/// <summary>A set of words with one meaning, as WordNet's files have it.</summary>
/// <param name="File">noun, verb, adj or adv.</param>
/// <param name="Offset">Where it stands in that file, by which others point to it.</param>
/// <param name="IsSatellite">An adjective that is like another.</param>
/// <param name="Words">As written, <c>_</c> for a blank.</param>
/// <param name="Pointers">What it points to.</param>
internal sealed record WordNetSynset(string File, int Offset, bool IsSatellite, ImmutableArray<string> Words, ImmutableArray<WordNetPointer> Pointers);
