namespace Parallax.Evaluation.Training;

/// <summary>A stretch of a paragraph to learn from.</summary>
/// <param name="States">The language core's states of the document's words.</param>
/// <param name="Start">Index of the first word in the document.</param>
/// <param name="Rows">For each word the rows of the table.</param>
/// <param name="Labels">For each word its label.</param>
/// <param name="Style">The annotator's row of the table.</param>
internal sealed record PartExample(short[] States, int Start, int[] Rows, int[] Labels, int Style)
{
    public int Length => Labels.Length;
}
