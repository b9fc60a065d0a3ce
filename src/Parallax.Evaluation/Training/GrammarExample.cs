namespace Parallax.Evaluation.Training;

/// <summary>A sentence to learn from.</summary>
/// <param name="Treebank">The row of the learned table that stands for its treebank's conventions.</param>
/// <param name="Rows">For each word its rows of the learned table.</param>
/// <param name="Vectors">For each word its row of the pretrained vectors; -1 for none.</param>
/// <param name="Names">Whether it is a proper noun.</param>
/// <param name="Tags">Index of the tag label; -1 for one too rare to learn.</param>
/// <param name="Heads">Index of the head; the number of words for the root.</param>
/// <param name="Relations">Index of the relation.</param>
internal sealed record GrammarExample(int Treebank, int[] Rows, int[] Vectors, bool[] Names, int[] Tags, int[] Heads, int[] Relations)
{
    public int Length => Vectors.Length;
}
