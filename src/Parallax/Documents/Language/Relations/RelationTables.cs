using System;
using System.Buffers.Binary;
using System.IO;

namespace Parallax.Documents.Language.Relations;

/// <summary>
/// The bytes of <c>Models/relations.bin</c>, read in place. Little-endian: <c>PXR1</c>; the notice of WordNet's licence behind its length; the number of
/// lemmas, senses and meanings; the first verb, adjective and adverb among the meanings; the number of pairs in each of four tables. Then the lemmas' hashes,
/// the first sense of each thirty-second lemma, how many senses each has (a byte), each sense's meaning (three bytes) and uses (a byte), each meaning's first
/// parent (three bytes), and the tables of pairs. Meanings (WordNet's synsets) are numbered nouns first, then verbs, adjectives, adverbs.
/// </summary>
internal sealed class RelationTables
{
    /// <summary>Stands for no meaning.</summary>
    public const int None = 0xffffff;

    /// <summary>Lemmas from one whose first sense is kept to the next.</summary>
    public const int Stride = 32;

    private readonly byte[] _bytes;
    private readonly int _keys;
    private readonly int _starts;
    private readonly int _counts;
    private readonly int _senses;
    private readonly int _parents;

    /// <exception cref="InvalidDataException">The bytes hold no such tables.</exception>
    public RelationTables(byte[] bytes)
    {
        if (bytes.Length < 8 || !bytes.AsSpan(0, 4).SequenceEqual("PXR1"u8))
        {
            throw new InvalidDataException("no relations of words");
        }

        _bytes = bytes;
        var at = 4;
        var notice = Next();
        Notice = System.Text.Encoding.UTF8.GetString(bytes, at, notice);
        at += notice;
        (Lemmas, var senses, var meanings) = (Next(), Next(), Next());
        (FirstVerb, FirstAdjective, FirstAdverb) = (Next(), Next(), Next());
        var (more, derived, opposed, leading) = (Next(), Next(), Next(), Next());
        _keys = at;
        _starts = _keys + (4 * Lemmas);
        _counts = _starts + (4 * ((Lemmas + Stride - 1) / Stride));
        _senses = _counts + Lemmas;
        _parents = _senses + (4 * senses);
        MoreParents = new PairTable(bytes, _parents + (3 * meanings), more);
        Derived = new PairTable(bytes, MoreParents.End, derived);
        Opposed = new PairTable(bytes, Derived.End, opposed);
        Leading = new PairTable(bytes, Opposed.End, leading);
        if (Leading.End != bytes.Length)
        {
            throw new InvalidDataException("the relations of words are cut off");
        }

        int Next()
        {
            at += 4;
            return BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at - 4));
        }
    }

    /// <summary>The licence's notice that goes with every copy.</summary>
    public string Notice { get; }

    public int Lemmas { get; }

    public int FirstVerb { get; }

    public int FirstAdjective { get; }

    public int FirstAdverb { get; }

    /// <summary>Parents of a meaning behind its first.</summary>
    public PairTable MoreParents { get; }

    /// <summary>Senses that are derived from one another, both ways.</summary>
    public PairTable Derived { get; }

    /// <summary>Meanings of which one is the contrary of the other, both ways.</summary>
    public PairTable Opposed { get; }

    /// <summary>Meanings of verbs and what they entail or cause.</summary>
    public PairTable Leading { get; }

    /// <summary>The lemma with a hash; -1 where there is none.</summary>
    public int Find(uint key)
    {
        int low = 0, high = Lemmas - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(_keys + (4 * middle)));
            if (found == key)
            {
                return middle;
            }

            (low, high) = found < key ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>The senses of a lemma, of all parts of speech.</summary>
    public WordEntry SensesOf(int lemma)
    {
        var from = lemma / Stride;
        var first = BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(_starts + (4 * from)));
        for (var i = from * Stride; i < lemma; i++)
        {
            first += _bytes[_counts + i];
        }

        return new WordEntry(first, _bytes[_counts + lemma]);
    }

    public int MeaningOf(int sense) => Three(_senses + (4 * sense));

    /// <summary>How often the sense was counted in the texts that WordNet's makers read; 255 for more.</summary>
    public int UsesOf(int sense) => _bytes[_senses + (4 * sense) + 3];

    /// <summary>The first meaning that a meaning stands under, for an adjective the one that it is like; <see cref="None"/> at the top.</summary>
    public int ParentOf(int meaning) => Three(_parents + (3 * meaning));

    private int Three(int at) => _bytes[at] | (_bytes[at + 1] << 8) | (_bytes[at + 2] << 16);
}
