using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parallax.Evaluation.Conllu;

namespace Parallax.Evaluation.Training;

/// <summary>The treebanks to train on.</summary>
internal static class Treebank
{
    /// <summary>Sentences of the folders' train parts, without words that a tree cannot hold.</summary>
    public static List<ConlluSentence> Train(IReadOnlyList<string> folders) =>
        [.. folders.SelectMany(Train)];

    /// <summary>The same of one folder.</summary>
    public static IEnumerable<ConlluSentence> Train(string folder) =>
        ConlluReader.Read(Path.Combine(folder, "train.conllu")).Where(sentence => sentence.Words.All(word => word.Tag != "_"));
}
