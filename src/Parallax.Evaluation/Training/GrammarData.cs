using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Language.Network;
using Parallax.Evaluation.Conllu;

namespace Parallax.Evaluation.Training;

/// <summary>A treebank as the network learns from it.</summary>
/// <param name="Labels">The tag labels.</param>
/// <param name="Relations">The relations.</param>
/// <param name="Keys">Features that are seen often enough.</param>
/// <param name="Counts">How often the feature of each row of the table is seen; the last rows stand for the treebanks.</param>
/// <param name="Examples">The sentences.</param>
internal sealed record GrammarData(ImmutableArray<string> Labels, ImmutableArray<string> Relations, uint[] Keys, int[] Counts, ImmutableArray<GrammarExample> Examples)
{
    private const int LeastLabel = 5;

    public static GrammarData Of(IReadOnlyList<IReadOnlyList<ConlluSentence>> treebanks, WordVectors vectors, GrammarSettings settings)
    {
        var sentences = treebanks.SelectMany(treebank => treebank).ToList();
        var origins = treebanks.SelectMany((treebank, i) => Enumerable.Repeat(i, treebank.Count)).ToList();
        var words = sentences.Select(sentence => sentence.Words.Select(word => WordKey.Of(word.Form)).ToArray()).ToList();
        var labels = sentences.SelectMany(sentence => sentence.Words).Select(word => TreebankLabels.Label(word).ToString()).CountBy(label => label)
            .Where(pair => pair.Value >= LeastLabel).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToImmutableArray();
        var relations = sentences.SelectMany(TreebankRelations.Relations).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var seen = new Dictionary<uint, int>();
        var keys = new uint[WordRows.Kinds];
        foreach (var word in words.SelectMany(word => word))
        {
            WordRows.Keys(word, keys);
            foreach (var key in keys)
            {
                seen[key] = seen.GetValueOrDefault(key) + 1;
            }
        }

        var known = seen.Where(pair => pair.Value >= settings.LeastSeen).OrderBy(pair => pair.Key).ToList();
        var rows = new WordRows([.. known.Select(pair => pair.Key)]);
        var examples = ImmutableArray.CreateBuilder<GrammarExample>();
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            var ownRows = new int[words[i].Length * WordRows.Kinds];
            for (var word = 0; word < words[i].Length; word++)
            {
                rows.Fill(words[i][word], ownRows.AsSpan(word * WordRows.Kinds, WordRows.Kinds));
            }

            examples.Add(new GrammarExample(
                rows.Count + origins[i],
                ownRows,
                [.. words[i].Select(word => vectors.Find(word.Lower))],
                [.. sentence.Words.Select(word => word.Tag == "PROPN")],
                [.. sentence.Words.Select(word => labels.IndexOf(TreebankLabels.Label(word).ToString()))],
                [.. sentence.Words.Select(word => word.Head < 0 ? sentence.Words.Length : word.Head)],
                [.. TreebankRelations.Relations(sentence).Select(relation => relations.IndexOf(relation))]));
        }

        return new GrammarData(labels, relations, [.. known.Select(pair => pair.Key)], [.. Enumerable.Repeat(0, WordRows.Kinds), .. known.Select(pair => pair.Value), .. treebanks.Select(treebank => treebank.Count)], examples.ToImmutable());
    }

    public GrammarSize Size(WordVectors vectors, GrammarSettings settings) =>
        new(vectors.Width, settings.Learned, settings.Hidden, settings.Layers, settings.Arc, settings.Relation, Rounded(Labels.Length), Rounded(Relations.Length));

    /// <summary>
    /// The model with the weights as they are now. What the first treebank's row adds to every word is put into the bias of the first layer,
    /// so that nothing of the treebanks is left.
    /// </summary>
    public GrammarModel Model(GrammarWeights weights, float[] table)
    {
        var learned = weights.Size.Learned;
        var count = WordRows.Kinds + Keys.Length;
        var bytes = new sbyte[count * learned];
        var scales = new float[count];
        for (var row = 0; row < count; row++)
        {
            scales[row] = QuantizedRow.Quantize(table.AsSpan(row * learned, learned), bytes.AsSpan(row * learned, learned));
        }

        var own = new GrammarWeights(weights.Size);
        foreach (var (from, to) in weights.All().Zip(own.All()))
        {
            from.CopyTo(to, 0);
        }

        var gates = weights.Size.Gates;
        MatrixProduct.Add(table.AsSpan(count * learned, learned), learned, 1, own.Input[0], gates, own.InputBias[0], gates, 1, learned, gates);
        return new GrammarModel(Labels, Relations, Keys, bytes, scales, own);
    }

    private static int Rounded(int count) => (count + MatrixProduct.Lanes - 1) / MatrixProduct.Lanes * MatrixProduct.Lanes;
}
