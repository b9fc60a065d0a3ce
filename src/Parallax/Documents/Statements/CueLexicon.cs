using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Rules;

namespace Parallax.Documents.Statements;

/// <summary>The cue verbs by their forms, and the phrases that limit them.</summary>
internal static class CueLexicon
{
    /// <summary>Verbs by a form of their first word; those with a particle come first.</summary>
    public static FrozenDictionary<string, (CueVerb Verb, CueForm Form)[]> Forms { get; } = Read();

    /// <summary>Words that make a cue something not said, or not said yet.</summary>
    public static PhraseLexicon<Polarity> Limits { get; } = new(RuleFile.Rows("en/attribution-limits.tsv")
        .Select(row => KeyValuePair.Create(row[0].Replace("n't", " n't", StringComparison.Ordinal), row[1] == "will say" ? Polarity.WillSay : Polarity.NotSaid)));

    /// <summary>Phrases such as "according to".</summary>
    public static PhraseLexicon<string> Phrases { get; } = new(RuleFile.Rows("en/attribution-phrases.tsv").Select(row => KeyValuePair.Create(row[0], row[1])));

    /// <summary>Nouns such as "claim", with the mode of what they hold.</summary>
    public static FrozenDictionary<string, string> Nouns { get; } = RuleFile.Map("en/attribution-nouns.tsv");

    private static FrozenDictionary<string, (CueVerb Verb, CueForm Form)[]> Read()
    {
        var forms = new Dictionary<string, List<(CueVerb Verb, CueForm Form)>>(StringComparer.Ordinal);
        foreach (var row in RuleFile.Rows("en/cue-verbs.tsv"))
        {
            var verb = new CueVerb(row[0], row[2], row[3].Split(' ').Aggregate(CueFrames.None, (sum, name) => sum | Frame(name)));
            foreach (var (form, kind) in Inflect(row[0].Split(' ')[0], row[1]))
            {
                if (!forms.TryGetValue(form, out var list))
                {
                    forms[form] = list = [];
                }

                list.Add((verb, kind));
            }
        }

        return forms.ToFrozenDictionary(pair => pair.Key, pair => Merge(pair.Value), StringComparer.Ordinal);
    }

    /// <summary>One entry a verb and form, what stands on several lines of the file joined; with a particle first.</summary>
    private static (CueVerb Verb, CueForm Form)[] Merge(List<(CueVerb Verb, CueForm Form)> entries) =>
    [
        .. entries.GroupBy(entry => entry.Verb.Lemma, StringComparer.Ordinal)
            .Select(group => (
                Verb: group.First().Verb with { Frames = group.Aggregate(CueFrames.None, (sum, entry) => sum | entry.Verb.Frames) },
                Form: group.Select(entry => entry.Form).OrderBy(form => form == CueForm.Past ? -1 : (int)form).First()))
            .OrderByDescending(entry => entry.Verb.Lemma.Contains(' ', StringComparison.Ordinal)),
    ];

    private static CueFrames Frame(string name) => name switch
    {
        "quote" => CueFrames.Quote,
        "that" => CueFrames.That,
        "bare" => CueFrames.That | CueFrames.Bare,
        "wh" => CueFrames.Wh,
        "inf" => CueFrames.Inf,
        "np-inf" => CueFrames.NpInf,
        "np-that" => CueFrames.NpThat,
        "np-quote" => CueFrames.NpQuote,
        "np-wh" => CueFrames.NpWh,
        "np-of" => CueFrames.NpOf,
        "np-for" => CueFrames.NpFor,
        "np-as" => CueFrames.NpAs,
        "np-q" => CueFrames.NpQ,
        "np" => CueFrames.Np,
        "about" => CueFrames.About,
        "object" => CueFrames.Object,
        "for" => CueFrames.For,
        "on-inf" => CueFrames.OnInf,
        _ => throw new InvalidOperationException($"cue-verbs.tsv has no frame {name}"),
    };

    private static IEnumerable<(string Form, CueForm Kind)> Inflect(string lemma, string irregular)
    {
        yield return (lemma, CueForm.Base);
        yield return (lemma.EndsWith('y') && !IsVowel(lemma[^2]) ? lemma[..^1] + "ies" : NeedsE(lemma) ? lemma + "es" : lemma + "s", CueForm.Present);
        var doubled = irregular.Split(' ').FirstOrDefault(form => form.EndsWith("ed", StringComparison.Ordinal) && form.Length > lemma.Length + 2);
        yield return (lemma.EndsWith('e') && !lemma.EndsWith("ee", StringComparison.Ordinal) ? lemma[..^1] + "ing" : doubled is not null ? doubled[..^2] + "ing" : lemma + "ing", CueForm.Gerund);
        if (doubled is not null)
        {
            yield return (lemma + "ing", CueForm.Gerund);
        }

        if (irregular != "-")
        {
            foreach (var form in irregular.Split(' '))
            {
                yield return (form, CueForm.Past);
            }
        }
        else
        {
            yield return (lemma.EndsWith('e') ? lemma + "d" : lemma + "ed", CueForm.Past);
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool NeedsE(string lemma) => lemma.EndsWith("ss", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal) || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith('x') || lemma is "go" or "forgo";
}
