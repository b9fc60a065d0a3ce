using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Language.Network;
using Parallax.Evaluation.Conllu;

namespace Parallax.Evaluation.Training;

/// <summary>Treebanks and sets of names as the network learns from them.</summary>
/// <param name="Labels">The tag labels.</param>
/// <param name="Relations">The relations.</param>
/// <param name="Keys">Features that are seen often enough.</param>
/// <param name="Counts">How often the feature of each row of the table is seen; the last rows stand for the treebanks.</param>
/// <param name="Examples">The sentences.</param>
internal sealed record GrammarData(ImmutableArray<string> Labels, ImmutableArray<string> Relations, uint[] Keys, int[] Counts, ImmutableArray<GrammarExample> Examples)
{
    private const int LeastLabel = 5;

    public static GrammarData Of(IReadOnlyList<IReadOnlyList<ConlluSentence>> treebanks, IReadOnlyList<NamedSentence> named, WordVectors vectors, GrammarSettings settings)
    {
        var sentences = treebanks.SelectMany(treebank => treebank).ToList();
        var origins = treebanks.SelectMany((treebank, i) => Enumerable.Repeat(i, treebank.Count)).ToList();
        var words = sentences.Select(sentence => sentence.Words.Select(word => WordKey.Of(word.Form)).ToArray()).ToList();
        var labels = sentences.SelectMany(sentence => sentence.Words).Select(word => TreebankLabels.Label(word).ToString()).CountBy(label => label)
            .Where(pair => pair.Value >= LeastLabel).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToImmutableArray();
        var relations = sentences.SelectMany(TreebankRelations.Relations).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var seen = new Dictionary<uint, int>();
        var keys = new uint[WordRows.Kinds];
        var namedWords = named.Select(sentence => sentence.Words.Select(word => WordKey.Of(word)).ToArray()).ToList();
        var namesOf = named.Select((sentence, i) => (Sentence: sentence, Index: i)).GroupBy(pair => string.Join('\t', pair.Sentence.Words), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<int>(group.Select(pair => pair.Index)), StringComparer.Ordinal);
        foreach (var word in words.Concat(namedWords).SelectMany(word => word))
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
        var taken = new bool[named.Count];
        for (var i = 0; i < sentences.Count; i++)
        {
            // A sentence of the first treebank whose names another set knows is learnt from once.
            var sentence = sentences[i];
            NamedSentence? names = null;
            if (origins[i] == 0 && namesOf.TryGetValue(string.Join('\t', sentence.Words.Select(word => word.Form)), out var same) && same.TryDequeue(out var index))
            {
                taken[index] = true;
                names = named[index];
            }

            examples.Add(Example(words[i], origins[i], [.. sentence.Words.Select((word, at) => word.Tag == "PROPN" || names?.Labels[at] > 0)]) with
            {
                Tags = [.. sentence.Words.Select(word => labels.IndexOf(TreebankLabels.Label(word).ToString()))],
                Heads = [.. sentence.Words.Select(word => word.Head < 0 ? sentence.Words.Length : word.Head)],
                Relations = [.. TreebankRelations.Relations(sentence).Select(relation => relations.IndexOf(relation))],
                NameLabels = names?.Labels ?? [],
                Contexts = names?.Contexts ?? [],
            });
        }

        for (var i = 0; i < named.Count; i++)
        {
            if (!taken[i])
            {
                examples.Add(Example(namedWords[i], 0, [.. named[i].Labels.Select(label => label > 0)]) with { NameLabels = named[i].Labels, Contexts = named[i].Contexts });
            }
        }

        GrammarExample Example(WordKey[] keys, int origin, bool[] strangers)
        {
            var ownRows = new int[keys.Length * WordRows.Kinds];
            for (var word = 0; word < keys.Length; word++)
            {
                rows.Fill(keys[word], ownRows.AsSpan(word * WordRows.Kinds, WordRows.Kinds));
            }

            return new GrammarExample(rows.Count + origin, ownRows, [.. keys.Select(word => vectors.Find(word.Lower))], strangers);
        }

        return new GrammarData(labels, relations, [.. known.Select(pair => pair.Key)], [.. Enumerable.Repeat(0, WordRows.Kinds), .. known.Select(pair => pair.Value), .. treebanks.Select(treebank => treebank.Count)], examples.ToImmutable());
    }

    public GrammarSize Size(WordVectors vectors, GrammarSettings settings) =>
        new(vectors.Width, settings.Learned, settings.Hidden, settings.Layers, settings.Arc, settings.Relation, Rounded(Labels.Length), Rounded(Relations.Length), settings.Name, Rounded(NameExamples.Labels.Length), NameContexts.Count);

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
        return new GrammarModel(Labels, Relations, [.. NameExamples.Labels.Select(label => label.ToString())], Keys, bytes, scales, own);
    }

    private static int Rounded(int count) => (count + MatrixProduct.Lanes - 1) / MatrixProduct.Lanes * MatrixProduct.Lanes;
}
