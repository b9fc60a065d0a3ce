namespace Parallax.Evaluation.Training;

/// <summary>A sentence to learn from: of a treebank, of a set with names, or of both.</summary>
/// <param name="Treebank">The row of the learned table that stands for its treebank's conventions.</param>
/// <param name="Rows">For each word its rows of the learned table.</param>
/// <param name="Vectors">For each word its row of the pretrained vectors; -1 for none.</param>
/// <param name="Names">Whether it is a proper noun, or part of a name.</param>
internal sealed record GrammarExample(int Treebank, int[] Rows, int[] Vectors, bool[] Names)
{
    public int Length => Vectors.Length;

    /// <summary>Index of the tag label; -1 for one too rare to learn. Empty where the sentence has no tree.</summary>
    public int[] Tags { get; init; } = [];

    /// <summary>Index of the head; the number of words for the root.</summary>
    public int[] Heads { get; init; } = [];

    /// <summary>Index of the relation.</summary>
    public int[] Relations { get; init; } = [];

    /// <summary>Index of the name label. Empty where the sentence's names are not known.</summary>
    public int[] NameLabels { get; init; } = [];

    /// <summary>For each word what lists and the rest of its document say, as bits.</summary>
    public uint[] Contexts { get; init; } = [];
}
