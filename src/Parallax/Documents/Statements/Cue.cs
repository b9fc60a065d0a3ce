namespace Parallax.Documents.Statements;

/// <summary>A verb of speech at its place.</summary>
/// <param name="Verb">The lexicon's entry.</param>
/// <param name="Form">Its form.</param>
/// <param name="At">Index of the verb's token.</param>
/// <param name="Start">Index of the first token that belongs to it: auxiliaries, adverbs between, "declined to".</param>
/// <param name="End">Index after its last token, particle included.</param>
/// <param name="Passive">True for "was stated".</param>
/// <param name="Auxiliary">True with an auxiliary: "is saying", "has said".</param>
/// <param name="Polarity">Said, not said or to be said.</param>
internal sealed record Cue(CueVerb Verb, CueForm Form, int At, int Start, int End, bool Passive, bool Auxiliary, Polarity Polarity)
{
    /// <summary>True where it has no subject of its own: "adding", "by stating".</summary>
    public bool IsParticiple => Form == CueForm.Gerund && !Auxiliary;
}
