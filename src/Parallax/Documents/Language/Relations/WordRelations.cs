using System;
using System.IO;

namespace Parallax.Documents.Language.Relations;

/// <summary>
/// How words are related by what they mean, after WordNet (Miller 1995; Fellbaum 1998): which can stand for each other, which are contraries, which are built
/// from one another, what is a kind of what. It knows dictionary words in lower case and set phrases ("police officer", "pull out"), no names, and says nothing
/// of a word that it does not hold. A word has several senses and the text does not say which is meant, so every question looks at the first senses only, the
/// most frequent ones; what holds of them need not hold of the sense at hand. That two words are not related says little: retellings often put for each other
/// what no dictionary joins ("Kyiv" and "the government"). Lookups take no memory, and any number of threads may ask.
/// </summary>
public sealed class WordRelations
{
    /// <summary>Senses of a word that questions look at where they do not say otherwise.</summary>
    public const int UsualSenses = 4;

    private const int LongestLemma = 48;

    /// <summary>Meanings above a word that are looked at.</summary>
    private const int MostAbove = 160;

    private static readonly Lazy<WordRelations?> Lazy = new(Load);

    private readonly RelationTables _tables;

    private WordRelations(RelationTables tables) => _tables = tables;

    /// <summary>The lexicon that is built in; null where there is none.</summary>
    public static WordRelations? BuiltIn => Lazy.Value;

    /// <summary>The notice that WordNet's licence asks to keep.</summary>
    public string Notice => _tables.Notice;

    /// <exception cref="InvalidDataException">The bytes hold no relations.</exception>
    public static WordRelations Read(byte[] bytes) => new(new RelationTables(bytes));

    /// <summary>A lemma as a part of speech; not known for parts of speech other than nouns, verbs, adjectives and adverbs.</summary>
    /// <param name="lemma">In lower or upper case; words of a phrase may be parted by blanks, hyphens or underscores: "cease-fire" is "ceasefire".</param>
    /// <param name="tag">Its part of speech.</param>
    public WordEntry Find(ReadOnlySpan<char> lemma, PartOfSpeech tag)
    {
        var (from, to) = Range(tag);
        if (from == to || Key(lemma) is not { } key || _tables.Find(key) is not (>= 0 and var found))
        {
            return default;
        }

        var all = _tables.SensesOf(found);
        int first = all.First, end = all.First + all.Count;
        while (first < end && _tables.MeaningOf(first) < from)
        {
            first++;
        }

        var last = first;
        while (last < end && _tables.MeaningOf(last) < to)
        {
            last++;
        }

        return last == first ? default : new WordEntry(first, last - first);
    }

    /// <summary>Whether two words can mean the same; both must be of one part of speech.</summary>
    public bool AreSynonyms(WordEntry a, WordEntry b, int senses = UsualSenses)
    {
        for (var i = 0; i < Math.Min(a.Count, senses); i++)
        {
            for (var j = 0; j < Math.Min(b.Count, senses); j++)
            {
                if (_tables.MeaningOf(a.First + i) == _tables.MeaningOf(b.First + j))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Whether two words are contraries: "rise" and "fall", "deny" and "admit"; also where only what they are a kind of is, or what they are like: "soar" and
    /// "plunge", "swift" and "sluggish".
    /// </summary>
    public bool AreAntonyms(WordEntry a, WordEntry b, int senses = UsualSenses)
    {
        for (var i = 0; i < Math.Min(a.Count, senses); i++)
        {
            for (var j = 0; j < Math.Min(b.Count, senses); j++)
            {
                var (one, other) = (_tables.MeaningOf(a.First + i), _tables.MeaningOf(b.First + j));
                if (one != other && (_tables.Opposed.Holds(one, other) || ParentsOppose(one, other)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether one word is built from the other, whatever their parts of speech: "withdrawal" and "withdraw", "swiftly" and "swift", "presidential" and "president".</summary>
    public bool AreDerived(WordEntry a, WordEntry b, int senses = UsualSenses)
    {
        for (var i = 0; i < Math.Min(a.Count, senses); i++)
        {
            var sense = a.First + i;
            var place = _tables.Derived.From(sense);
            for (var other = _tables.Derived.At(place, sense); other >= 0; other = _tables.Derived.At(++place, sense))
            {
                if (other >= b.First && other < b.First + Math.Min(b.Count, senses))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a word of one part of speech means what one of another does: "withdrawal" and "pull back", by "withdraw".</summary>
    public bool AreSynonymsAcross(WordEntry a, WordEntry b, int senses = UsualSenses)
    {
        for (var i = 0; i < Math.Min(a.Count, senses); i++)
        {
            var sense = a.First + i;
            var place = _tables.Derived.From(sense);
            for (var other = _tables.Derived.At(place, sense); other >= 0; other = _tables.Derived.At(++place, sense))
            {
                if (Means(b, _tables.MeaningOf(other), senses))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether doing the first entails or brings about the second: "kill" and "die", "buy" and "pay".</summary>
    public bool Leads(WordEntry a, WordEntry b, int senses = UsualSenses)
    {
        for (var i = 0; i < Math.Min(a.Count, senses); i++)
        {
            var meaning = _tables.MeaningOf(a.First + i);
            var place = _tables.Leading.From(meaning);
            for (var other = _tables.Leading.At(place, meaning); other >= 0; other = _tables.Leading.At(++place, meaning))
            {
                if (Means(b, other, senses))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The nearest meaning that two words of one part of speech stand under, the deepest of those equally near; null where there is none within the steps.</summary>
    /// <param name="a">The first word.</param>
    /// <param name="b">The second word.</param>
    /// <param name="steps">The most steps up from either.</param>
    /// <param name="senses">How many senses of each are looked at.</param>
    public WordKinship? Kinship(WordEntry a, WordEntry b, int steps = 4, int senses = UsualSenses)
    {
        Span<(int Meaning, int Steps)> above = stackalloc (int, int)[MostAbove];
        Span<(int Meaning, int Steps)> aboveOther = stackalloc (int, int)[MostAbove];
        above = above[..Climb(a, steps, senses, above)];
        aboveOther = aboveOther[..Climb(b, steps, senses, aboveOther)];
        WordKinship? nearest = null;
        foreach (var (meaning, up) in above)
        {
            foreach (var (other, down) in aboveOther)
            {
                if (meaning != other || (nearest is { } so && up + down > so.Up + so.Down))
                {
                    continue;
                }

                var kinship = new WordKinship(up, down, DepthOf(meaning));
                if (nearest is not { } best || up + down < best.Up + best.Down || kinship.Depth > best.Depth)
                {
                    nearest = kinship;
                }
            }
        }

        return nearest;
    }

    /// <summary>How far the first word stands below the second: 0 where they can mean the same, 1 where it is a kind of it, …; null where it does not within the steps.</summary>
    public int? DepthBelow(WordEntry a, WordEntry b, int steps = 6, int senses = UsualSenses)
    {
        Span<(int Meaning, int Steps)> above = stackalloc (int, int)[MostAbove];
        int? least = null;
        foreach (var (meaning, up) in above[..Climb(a, steps, senses, above)])
        {
            if ((least is null || up < least) && Means(b, meaning, senses))
            {
                least = up;
            }
        }

        return least;
    }

    /// <summary>How often a sense was counted where WordNet's makers read texts by sense: 0 for most, 255 for that and more.</summary>
    /// <param name="word">The word.</param>
    /// <param name="sense">From 0, the most frequent.</param>
    public int Uses(WordEntry word, int sense) => sense < word.Count ? _tables.UsesOf(word.First + sense) : 0;

    /// <summary>The hash under which a lemma is kept; null for one that is too long or empty.</summary>
    internal static uint? Key(ReadOnlySpan<char> lemma)
    {
        Span<char> letters = stackalloc char[LongestLemma];
        var length = 0;
        foreach (var c in lemma)
        {
            if (c is ' ' or '-' or '_' or '\u2010' or '\u2011')
            {
                continue;
            }

            if (length == LongestLemma)
            {
                return null;
            }

            letters[length++] = c == '’' ? '\'' : char.ToLowerInvariant(c);
        }

        return length == 0 ? null : FeatureHash.Of(letters[..length]);
    }

    private static WordRelations? Load()
    {
        using var stream = typeof(WordRelations).Assembly.GetManifestResourceStream("Models/relations.bin");
        if (stream is null)
        {
            return null;
        }

        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(bytes);
        return Read(bytes);
    }

    private (int From, int To) Range(PartOfSpeech tag) => tag switch
    {
        PartOfSpeech.Noun or PartOfSpeech.Propn => (0, _tables.FirstVerb),
        PartOfSpeech.Verb or PartOfSpeech.Aux => (_tables.FirstVerb, _tables.FirstAdjective),
        PartOfSpeech.Adj => (_tables.FirstAdjective, _tables.FirstAdverb),
        PartOfSpeech.Adv => (_tables.FirstAdverb, RelationTables.None),
        _ => (0, 0),
    };

    private bool Means(WordEntry word, int meaning, int senses)
    {
        for (var i = 0; i < Math.Min(word.Count, senses); i++)
        {
            if (_tables.MeaningOf(word.First + i) == meaning)
            {
                return true;
            }
        }

        return false;
    }

    private bool ParentsOppose(int a, int b)
    {
        var (one, other) = (_tables.ParentOf(a), _tables.ParentOf(b));
        return (one != RelationTables.None && (_tables.Opposed.Holds(one, b) || (other != RelationTables.None && one != other && _tables.Opposed.Holds(one, other))))
            || (other != RelationTables.None && _tables.Opposed.Holds(a, other));
    }

    /// <summary>The meanings of a word and those above them, breadth first; adjectives stand under nothing, though they may be like another.</summary>
    private int Climb(WordEntry word, int steps, int senses, Span<(int Meaning, int Steps)> above)
    {
        var count = 0;
        for (var i = 0; i < Math.Min(word.Count, senses) && count < above.Length; i++)
        {
            above[count++] = (_tables.MeaningOf(word.First + i), 0);
        }

        for (var next = 0; next < count; next++)
        {
            var (meaning, at) = above[next];
            if (at == steps || _tables.ParentOf(meaning) is not (not RelationTables.None and var parent))
            {
                continue;
            }

            Add(parent, at + 1, above);
            var place = _tables.MoreParents.From(meaning);
            for (var other = _tables.MoreParents.At(place, meaning); other >= 0; other = _tables.MoreParents.At(++place, meaning))
            {
                Add(other, at + 1, above);
            }
        }

        return count;

        void Add(int meaning, int at, Span<(int Meaning, int Steps)> above)
        {
            for (var i = 0; i < count; i++)
            {
                if (above[i].Meaning == meaning)
                {
                    return;
                }
            }

            if (count < above.Length)
            {
                above[count++] = (meaning, at);
            }
        }
    }

    private int DepthOf(int meaning)
    {
        var depth = 0;
        for (var parent = _tables.ParentOf(meaning); parent != RelationTables.None && depth < 24; parent = _tables.ParentOf(parent))
        {
            depth++;
        }

        return depth;
    }
}
