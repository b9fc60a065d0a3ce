using Parallax.Documents.Language;

namespace Parallax.Documents.Events.Casualties;

/// <summary>One telling of harm in a sentence.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Kind">What harm.</param>
/// <param name="Cue">Index of the word that tells it.</param>
/// <param name="Harmed">Index of the head of the phrase of those harmed; -1 where only a number is told ("triple homicide").</param>
/// <param name="Actor">Index of the word for who did it; -1 for nobody.</param>
/// <param name="Count">How many, where no phrase tells of them.</param>
internal readonly record struct HarmTold(Sentence Sentence, HarmKind Kind, int Cue, int Harmed, int Actor = -1, int? Count = null)
{
    /// <summary>True where only the word itself is meant, not what is joined to it ("the victim and the suspect").</summary>
    public bool IsAlone { get; init; }

    /// <summary>True where it is told by wounds and hospitals, which come before deaths as well.</summary>
    public bool IsTreated { get; init; }
}
