namespace Parallax.Ledger.Utterances;

/// <summary>Whether two reports have their words from one speaker: surely not, perhaps, by what they say of him or her, or as linking has it.</summary>
internal enum SpeakerMatch { Other, Possible, Same }
