namespace Parallax.Documents.Statements;

/// <summary>A verb that reports speech or thought, from <c>Rules/en/cue-verbs.tsv</c>.</summary>
/// <param name="Lemma">Dictionary form, with its particle.</param>
/// <param name="Mode">speech, thought or document.</param>
/// <param name="Frames">What may stand around it.</param>
internal sealed record CueVerb(string Lemma, string Mode, CueFrames Frames)
{
    public bool Has(CueFrames frame) => (Frames & frame) != CueFrames.None;

    /// <summary>Its particle ("out", "on"), null for none.</summary>
    public string? Particle => Lemma.IndexOf(' ', System.StringComparison.Ordinal) is > 0 and var at ? Lemma[(at + 1)..] : null;
}
