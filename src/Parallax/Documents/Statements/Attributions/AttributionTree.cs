using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>A sentence's tree with what the attribution models see of each word. Indexes count from the sentence's first token.</summary>
internal sealed class AttributionTree
{
    private readonly int[] first;
    private readonly int[] next;

    private AttributionTree(Words words, int sentence)
    {
        Words = words;
        Start = words.Offsets[sentence];
        Count = words.Offsets[sentence + 1] - Start;
        Heads = new int[Count];
        Lemmas = new uint[Count];
        Relations = new uint[Count];
        Groups = new uint[Count];
        Tags = new PartOfSpeech[Count];
        first = new int[Count];
        next = new int[Count];
        for (var i = 0; i < Count; i++)
        {
            var token = words[Start + i];
            Heads[i] = token.Head;
            Tags[i] = token.Tag;
            var lemma = FeatureHash.Of(token.Tag == PartOfSpeech.Propn ? "Name" : token.Lemma.ToLowerInvariant());
            Lemmas[i] = lemma;
            Groups[i] = WordClusters.Of(token.Tag == PartOfSpeech.Propn ? FeatureHash.Of(words.Lower(Start + i)) : lemma).Fine;
            Relations[i] = FeatureHash.Of(token.Relation);
            first[i] = next[i] = -1;
            HasQuotation |= words.Outer(Start + i) >= 0;
        }

        for (var i = Count - 1; i >= 0; i--)
        {
            if (Heads[i] >= 0 && Heads[i] < Count && Heads[i] != i)
            {
                next[i] = first[Heads[i]];
                first[Heads[i]] = i;
            }
            else
            {
                Heads[i] = -1;
            }
        }
    }

    public Words Words { get; }

    /// <summary>Index of the sentence's first token in the row.</summary>
    public int Start { get; }

    public int Count { get; }

    public int[] Heads { get; }

    /// <summary>Hashes of the lemmas; all names are alike.</summary>
    public uint[] Lemmas { get; }

    public uint[] Relations { get; }

    /// <summary>Fine word clusters.</summary>
    public uint[] Groups { get; }

    public PartOfSpeech[] Tags { get; }

    public bool HasQuotation { get; }

    public static AttributionTree Of(Words words, int sentence) => new(words, sentence);

    /// <summary>The words that depend on this one, in text order.</summary>
    public ChildEnumerator Children(int index) => new(this, index);

    public bool IsQuoted(int index) => Words.Outer(Start + index) >= 0;

    public string Relation(int index) => Words[Start + index].Relation;

    public string Lower(int index) => Words.Lower(Start + index);

    /// <summary>The lemma of the preposition or conjunction that introduces a word; 0 for none.</summary>
    public uint Marker(int index)
    {
        foreach (var child in Children(index))
        {
            if (Relation(child) is "case" or "mark")
            {
                return Lemmas[child];
            }
        }

        return 0;
    }

    /// <summary>How many words stand above it, 20 at most.</summary>
    public int Depth(int index)
    {
        var depth = 0;
        while (depth < 20 && Heads[index] >= 0)
        {
            index = Heads[index];
            depth++;
        }

        return depth;
    }

    /// <summary>Walks the children of one word.</summary>
    public struct ChildEnumerator(AttributionTree tree, int index)
    {
        private int at = -2;

        public readonly int Current => at;

        public readonly ChildEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            at = at == -2 ? tree.first[index] : tree.next[at];
            return at >= 0;
        }
    }
}
