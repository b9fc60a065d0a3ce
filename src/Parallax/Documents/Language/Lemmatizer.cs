using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Parallax.Rules;

namespace Parallax.Documents.Language;

/// <summary>
/// Dictionary forms: irregular verbs and nouns from lists, and for every label the change that the longest known ending asks for
/// ("-ied" of a past participle: take off 3, put on "y"), learnt from treebanks.
/// </summary>
internal sealed class Lemmatizer
{
    /// <summary>Longest ending; a whole word is marked by <c>^</c> before it.</summary>
    public const int LongestEnding = 6;

    private static readonly Lazy<Lemmatizer> Lazy = new(() => new Lemmatizer(Lines()));

    private static readonly FrozenDictionary<string, string> Nouns = RuleFile.Map("en/irregular-nouns.tsv");

    // Not frozen: that takes longer to build than it saves.
    private readonly Dictionary<TagLabel, Dictionary<string, Edit>> _edits;

    /// <param name="lines">Label, ending, number of characters to take off, what to put on; separated by tabs.</param>
    public Lemmatizer(IEnumerable<string> lines)
    {
        _edits = [];
        var labels = new Dictionary<string, TagLabel>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var cells = line.Split('\t');
            if (!labels.TryGetValue(cells[0], out var label))
            {
                labels[cells[0]] = label = TagLabel.Parse([cells[0]])[0];
                _edits[label] = new Dictionary<string, Edit>(StringComparer.Ordinal);
            }

            _edits[label][cells[1]] = new Edit(int.Parse(cells[2], CultureInfo.InvariantCulture), cells[3]);
        }
    }

    public static Lemmatizer BuiltIn => Lazy.Value;

    /// <summary>The dictionary form of a word, lower case but for proper nouns.</summary>
    /// <param name="word">As written.</param>
    /// <param name="label">What the tagger says of it, without what <see cref="PronounFeatures"/> adds.</param>
    public string Lemma(string word, TagLabel label)
    {
        var lower = label.Tag is PartOfSpeech.Propn or PartOfSpeech.X ? word : word.ToLowerInvariant();
        if (lower.Contains('’', StringComparison.Ordinal))
        {
            lower = lower.Replace('’', '\'');
        }

        if (label.Tag is PartOfSpeech.Verb or PartOfSpeech.Aux && (label.Features & (WordFeatures.Past | WordFeatures.PastParticiple)) != WordFeatures.None && IrregularVerbs.Base(lower) is { } verb)
        {
            return verb;
        }

        if (label.Tag == PartOfSpeech.Noun && label.Features.HasFlag(WordFeatures.Plural) && Nouns.TryGetValue(lower, out var noun))
        {
            return noun;
        }

        if (!_edits.TryGetValue(label, out var table) || Find(table, lower) is not { } edit)
        {
            return lower;
        }

        var lemma = edit.Apply(lower);
        return label.Tag == PartOfSpeech.Verb && lemma.Length == lower.Length - edit.Strip && lower.AsSpan(lemma.Length) is "ed" or "ing" && LosesE(lemma) ? lemma + "e" : lemma;
    }

    /// <summary>True for a stem in "l" that no verb ends in: "rul", "tabl", "scal"; "total" and "fuel" are whole.</summary>
    private static bool LosesE(string stem) => stem is [.., var before, 'l'] && before switch
    {
        'i' or 'o' or 'u' or 'y' => stem.Length < 3 || !IsVowel(stem[^3]),
        'a' => stem.Count(IsVowel) == 1,
        _ => "bcdfgkpstz".Contains(before, StringComparison.Ordinal),
    };

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static Edit? Find(Dictionary<string, Edit> table, string word)
    {
        var lookup = table.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> whole = stackalloc char[32];
        if (word.Length < whole.Length)
        {
            whole[0] = '^';
            word.CopyTo(whole[1..]);
            if (lookup.TryGetValue(whole[..(word.Length + 1)], out var exact))
            {
                return exact;
            }
        }

        for (var length = Math.Min(word.Length, LongestEnding); length >= 0; length--)
        {
            if (lookup.TryGetValue(word.AsSpan(word.Length - length), out var edit) && edit.Strip <= word.Length - (edit.Add.Length == 0 ? 1 : 0))
            {
                return edit;
            }
        }

        return null;
    }

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(Lemmatizer).Assembly.GetManifestResourceStream("Models/lemmas.bin");
        if (stream is null)
        {
            yield break;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private readonly record struct Edit(int Strip, string Add)
    {
        public string Apply(string word) => Strip == 0 && Add.Length == 0 ? word : string.Concat(word.AsSpan(0, word.Length - Strip), Add);
    }
}
