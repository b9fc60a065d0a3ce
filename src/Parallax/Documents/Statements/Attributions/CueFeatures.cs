using System;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>What tells whether a word heads the cue of an attribution: the word, what hangs on it and what it hangs on.</summary>
internal static class CueFeatures
{
    /// <summary>More features than these are not made.</summary>
    public const int Capacity = 128;

    private const int MaxChildren = 10;
    private const int MaxAncestors = 4;

    public static bool IsCandidate(AttributionTree tree, int index) => !tree.IsQuoted(index) &&
        (tree.Tags[index] is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Adp or PartOfSpeech.Aux or PartOfSpeech.Sconj || tree.Lower(index) == ":");

    /// <summary>Writes the features of a word and returns their number.</summary>
    public static int Fill(AttributionTree tree, int index, Span<uint> features)
    {
        var set = new FeatureSet(features);
        var (lemma, tag, relation, group) = (tree.Lemmas[index], (uint)tree.Tags[index], tree.Relations[index], tree.Groups[index]);
        var form = (uint)tree.Words[tree.Start + index].Features;
        var head = tree.Heads[index];
        set.Add(1, tag);
        set.Add(2, lemma, tag);
        set.Add(3, lemma, relation);
        set.Add(4, lemma, form);
        set.Add(5, tag, relation);
        set.Add(6, group, tag);
        set.Add(7, group, relation);
        set.Add(8, lemma, Word(tree, index + 1));
        set.Add(9, lemma, Word(tree, index - 1));
        set.Add(10, lemma, Tag(tree, index + 1));
        set.Add(11, group, Word(tree, index + 1));
        set.Add(12, tag, Word(tree, index + 1), Tag(tree, index + 2));
        set.Add(13, tag, Word(tree, index - 1));
        set.Add(14, head < 0 ? 0 : tree.Lemmas[head], lemma);
        set.Add(15, head < 0 ? 0 : tree.Groups[head], relation);
        set.Add(16, head < 0 ? 0 : tree.Lemmas[head], relation);
        var quoted = (tree.HasQuotation ? 1u : 0) + (Quoted(tree, index + 1) || Quoted(tree, index + 2) || Quoted(tree, index + 3) ? 2u : 0) + (Quoted(tree, index - 1) || Quoted(tree, index - 2) || Quoted(tree, index - 3) ? 4u : 0);
        set.Add(17, lemma, quoted);
        set.Add(18, tag, quoted, relation);
        var frame = Dependents(tree, index, lemma, tag, group, ref set);
        set.Add(19, lemma, frame);
        set.Add(20, group, frame);
        set.Add(21, tag, frame, relation);
        var known = Known(tree, index);
        set.Add(25, Word(tree, index - 1), lemma, Word(tree, index + 1));
        set.Add(26, tag, Tag(tree, index - 1), Tag(tree, index + 1));
        set.Add(27, FeatureHash.Of(tree.Lower(index)), tag);
        set.Add(28, group, form, relation);
        set.Add(29, Group(tree, index + 1), group);
        set.Add(22, known, tag);
        set.Add(23, known, frame);
        set.Add(24, known, relation);
        Ancestors(tree, index, lemma, tag, known, relation, ref set);
        return set.Count;
    }

    private static uint Dependents(AttributionTree tree, int index, uint lemma, uint tag, uint group, ref FeatureSet set)
    {
        var frame = 0u;
        var count = 0;
        foreach (var child in tree.Children(index))
        {
            if (++count > MaxChildren)
            {
                break;
            }

            var relation = tree.Relations[child];
            if (tree.Tags[child] == PartOfSpeech.Punct)
            {
                continue;
            }

            var bit = Bit(tree.Relation(child));
            frame |= bit;
            var marker = tree.Marker(child);
            set.Add(30, lemma, relation);
            set.Add(31, lemma, relation, marker);
            set.Add(32, group, relation, marker);
            set.Add(33, tag, relation, marker);
            set.Add(34, relation, tree.Lemmas[child], lemma);
            if (bit is 1 or 2 or 4 or 64)
            {
                set.Add(35, relation, tree.Groups[child]);
                set.Add(36, relation, tree.Lemmas[child]);
                set.Add(37, relation, tree.Groups[child], group);
            }
            else if (tree.Relation(child) is "aux" or "advmod" or "aux:pass" or "cop" or "compound")
            {
                set.Add(38, relation, tree.Lemmas[child]);
            }
            else if (tree.Relation(child) is "ccomp" or "xcomp")
            {
                set.Add(39, group, relation, (uint)tree.Tags[child]);
                set.Add(40, lemma, tree.Groups[child]);
            }
        }

        return frame;
    }

    private static void Ancestors(AttributionTree tree, int index, uint lemma, uint tag, uint known, uint relation, ref FeatureSet set)
    {
        var at = index;
        for (var i = 0; i < MaxAncestors && tree.Heads[at] >= 0; i++)
        {
            var head = tree.Heads[at];
            set.Add(50, tree.Relations[at], tree.Lemmas[head], i == 0 ? 1u : 0);
            set.Add(51, tree.Relations[at], tree.Groups[head], known);
            set.Add(52, tree.Relations[at], lemma, (uint)i);
            set.Add(53, tree.Relations[at], tree.Relations[head], tag);
            set.Add(54, tree.Relations[at], Known(tree, head), known);
            set.Add(55, tree.Relations[at], Known(tree, head), relation);
            at = head;
        }
    }

    private static uint Bit(string relation) => relation switch
    {
        "nsubj" => 1,
        "nsubj:pass" => 2,
        "obj" => 4,
        "ccomp" => 8,
        "xcomp" => 16,
        "obl" => 32,
        "nmod" => 64,
        "mark" => 128,
        "aux:pass" => 256,
        "acl" => 512,
        "acl:relcl" => 1024,
        "parataxis" => 2048,
        "nmod:poss" => 4096,
        "cop" => 8192,
        "case" => 16384,
        "advcl" => 32768,
        _ => 0,
    };

    /// <summary>What the lexicon says of the word: the mode of a verb, 2 for a noun, 0 for nothing.</summary>
    private static uint Known(AttributionTree tree, int index) => CueLexicon.Forms.TryGetValue(tree.Lower(index), out var entries) ? entries[0].Verb.Mode[0] : CueLexicon.Nouns.ContainsKey(tree.Lower(index)) ? 2u : 0u;

    private static uint Group(AttributionTree tree, int index) => index >= 0 && index < tree.Count ? tree.Groups[index] : 9999;

    private static uint Word(AttributionTree tree, int index) => index >= 0 && index < tree.Count ? tree.Lemmas[index] : 1;

    private static uint Tag(AttributionTree tree, int index) => index >= 0 && index < tree.Count ? (uint)tree.Tags[index] : 99;

    private static bool Quoted(AttributionTree tree, int index) => index >= 0 && index < tree.Count && tree.IsQuoted(index);
}
