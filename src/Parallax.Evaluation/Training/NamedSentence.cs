namespace Parallax.Evaluation.Training;

/// <summary>A sentence whose names are known.</summary>
/// <param name="Words">Its tokens.</param>
/// <param name="Labels">Indexes into <see cref="NameExamples.Labels"/>.</param>
/// <param name="Contexts">What lists and the rest of the document say of the tokens, as bits.</param>
internal sealed record NamedSentence(string[] Words, int[] Labels, uint[] Contexts);
