using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Parallax.Rules;

namespace Parallax.Documents.Figures;

/// <summary>The rule data of figures.</summary>
internal static class FigureRules
{
    private static readonly FrozenDictionary<string, (string Aspect, bool Harm)> Aspects = RuleFile.Rows("en/aspects.tsv")
        .ToFrozenDictionary(row => row[0], row => (row[1], row.Length > 2 && row[2] == "harm"), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FactStatus?> Cues = RuleFile.Rows("en/status-cues.tsv")
        .ToFrozenDictionary(row => row[1] + " " + row[0], row => row[2] == "-" ? (FactStatus?)null : Enum.Parse<FactStatus>(row[2], ignoreCase: true), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> TableWords = RuleFile.Map("en/table-words.tsv");

    /// <summary>Nouns for those whose finding is a statement.</summary>
    public static FrozenSet<string> Finders { get; } = RuleFile.Set("en/finders.tsv");

    public static FrozenSet<string> LightVerbs { get; } = RuleFile.Set("en/light-verbs.tsv");

    public static FrozenSet<string> HolderVerbs { get; } = RuleFile.Set("en/holder-verbs.tsv");

    /// <summary>Verbs whose object is not their subject's: of perceiving, telling, harming.</summary>
    public static FrozenSet<string> NotHolderVerbs { get; } = RuleFile.Set("en/not-holder-verbs.tsv");

    /// <summary>What a sum is by its verb: donation, loan.</summary>
    public static FrozenDictionary<string, string> MoneyNouns { get; } = RuleFile.Map("en/money-nouns.tsv");

    /// <summary>Words for people behind a bare number, with whom they are.</summary>
    public static FrozenDictionary<string, string> Harmed { get; } = RuleFile.Map("en/harmed.tsv");

    /// <summary>Nouns for a count, with who is counted where the noun says so itself.</summary>
    public static FrozenDictionary<string, (string Counted, string Aspect)?> NumberNouns { get; } = RuleFile.Rows("en/number-nouns.tsv")
        .ToFrozenDictionary(row => row[0], row => row.Length > 2 ? (row[1], row[2]) : ((string, string)?)null, StringComparer.Ordinal);

    /// <summary>Verbs whose subject gives a number and is not what is counted: "the union says 40,000".</summary>
    public static FrozenSet<string> GivingVerbs { get; } = RuleFile.Set("en/giving-verbs.txt");

    public static FrozenSet<string> EndedCues { get; } = RuleFile.Set("en/ended-cues.tsv");

    public static FrozenSet<string> GenericNouns { get; } = RuleFile.Set("en/counted-generic.tsv");

    public static FrozenSet<string> AnaphoricNouns { get; } = RuleFile.Set("en/anaphoric-nouns.tsv");

    /// <summary>Nouns without a plural of their own: "400 police".</summary>
    public static FrozenSet<string> Collectives { get; } = RuleFile.Set("en/collective-nouns.tsv");

    public static FrozenSet<string> ScopeNouns { get; } = RuleFile.Set("en/scope-nouns.tsv");

    /// <summary>True for a head or label of a table that says so: "total"; "place" over names where things are.</summary>
    public static bool IsTableWord(string kind, string words) => TableWords.TryGetValue(words.Trim().TrimEnd(':').ToLowerInvariant(), out var of) && of == kind;

    public static ImmutableArray<string> CorrectionCues { get; } = RuleFile.Lines("en/correction-cues.tsv");

    /// <summary>The aspect that a lemma gives; null for none known.</summary>
    public static string? Aspect(string lemma) => Aspects.TryGetValue(lemma, out var aspect) ? aspect.Aspect : null;

    /// <summary>True for an aspect that the counted suffer.</summary>
    public static bool IsHarm(string lemma) => Aspects.TryGetValue(lemma, out var aspect) && aspect.Harm;

    /// <summary>Who is meant where the counted are left out: those who die or protest are people; null where anything could be meant.</summary>
    public static string? People(string lemma) =>
        Aspect(lemma) is "demonstrated" or "marched" ? "protesters" : IsHarm(lemma) || Aspect(lemma) is "gathered" or "participated" or "attended" or "voted" ? "people" : null;

    /// <summary>Who is meant where a verb has a bare number for its object: "kills 27", "shelters 60,000"; null where anything could be meant.</summary>
    public static string? Undergoing(string lemma) => IsHarm(lemma) ? People(lemma) : lemma is "shelter" or "house" or "host" or "accommodate" or "hold" or "feed" or "treat" or "rescue" or "free" ? "people" : null;

    /// <summary>The status that a word gives where it stands; false where it is no cue. A null status cancels.</summary>
    public static bool TryCue(string where, string lemma, out FactStatus? status) => Cues.TryGetValue(where + " " + lemma, out status);
}
