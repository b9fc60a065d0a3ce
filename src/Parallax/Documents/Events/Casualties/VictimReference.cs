namespace Parallax.Documents.Events.Casualties;

/// <summary>How a phrase points to somebody: anew, to one told of before, or by name.</summary>
internal enum VictimReference { Indefinite, Definite, Pronoun, Name }
