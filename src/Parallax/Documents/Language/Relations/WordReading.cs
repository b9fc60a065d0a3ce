using System;
using System.Collections.Frozen;
using Parallax.Rules;

namespace Parallax.Documents.Language.Relations;

/// <summary>What a word as it stands in a text may be where nobody has tagged it: its dictionary form as each part of speech.</summary>
public readonly record struct WordReading(WordEntry Noun, WordEntry Verb, WordEntry Adjective, WordEntry Adverb)
{
    private static readonly FrozenDictionary<string, string> Plurals = RuleFile.Map("en/irregular-nouns.tsv");

    private static readonly (string Ending, string With)[] NounEndings = [("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("zes", "z"), ("men", "man"), ("s", "")];

    private static readonly (string Ending, string With)[] VerbEndings = [("ies", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")];

    private static readonly (string Ending, string With)[] AdjectiveEndings = [("iest", "y"), ("ier", "y"), ("est", "e"), ("est", ""), ("er", "e"), ("er", "")];

    public bool IsKnown => Noun.IsKnown || Verb.IsKnown || Adjective.IsKnown || Adverb.IsKnown;

    /// <summary>Its dictionary form as each part of speech, by endings and lists of irregular forms (after WordNet's own look-up, morphy(7WN)).</summary>
    /// <param name="words">The lexicon.</param>
    /// <param name="form">In lower case.</param>
    public static WordReading Of(WordRelations words, string form) => new(
        Plurals.TryGetValue(form, out var singular) ? words.Find(singular, PartOfSpeech.Noun) : Find(words, form, PartOfSpeech.Noun, NounEndings),
        IrregularVerbs.Base(form) is { } verb ? words.Find(verb, PartOfSpeech.Verb) : Find(words, form, PartOfSpeech.Verb, VerbEndings),
        Find(words, form, PartOfSpeech.Adj, AdjectiveEndings),
        words.Find(form, PartOfSpeech.Adv));

    private static WordEntry Find(WordRelations words, string form, PartOfSpeech tag, (string Ending, string With)[] endings)
    {
        if (words.Find(form, tag) is { IsKnown: true } whole)
        {
            return whole;
        }

        Span<char> stem = stackalloc char[64];
        foreach (var (ending, with) in endings)
        {
            if (form.Length > ending.Length + 1 && form.Length < stem.Length && form.EndsWith(ending, StringComparison.Ordinal))
            {
                var length = form.Length - ending.Length;
                form.AsSpan(0, length).CopyTo(stem);
                with.CopyTo(stem[length..]);

                // "stopped", "hotter": the last letter was doubled.
                if (ending[0] is 'e' or 'i' && with.Length == 0 && length > 2 && stem[length - 1] == stem[length - 2]
                    && words.Find(stem[..(length - 1)], tag) is { IsKnown: true } single)
                {
                    return single;
                }

                if (words.Find(stem[..(length + with.Length)], tag) is { IsKnown: true } found)
                {
                    return found;
                }
            }
        }

        return default;
    }
}
