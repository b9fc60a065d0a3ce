using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Dossiers.Sections;

/// <summary>Names what claims are about, neutrally, from their structure.</summary>
internal static class Subjects
{
    private static readonly System.Collections.Frozen.FrozenDictionary<string, string> Events = RuleFile.Map("en/event-words.tsv");

    /// <summary>"KFOR: military personnel, in Kosovo".</summary>
    public static string Of(Claim claim, DossierContext context)
    {
        var about = claim.About;
        if (claim.Kind == ClaimKind.Utterance)
        {
            return about.Counted;
        }

        if (claim.Kind is ClaimKind.Event or ClaimKind.Account)
        {
            var place = context.Name(about.Place);
            return Words.Capital(Event(about.Counted) + (place is null ? string.Empty : ", " + place));
        }

        var counted = about.Counted.Length > 0 ? about.Counted : about.Unit is { } unit && unit != "count" ? unit : "number";
        var details = new List<string> { counted + (about.Aspect is { Length: > 0 } aspect ? " " + aspect : string.Empty) };
        if (about.Scope is { Length: > 0 } scope)
        {
            details.Add(scope);
        }

        if (context.Name(about.Place) is { } where && where != context.Name(about.Holder))
        {
            details.Add("in " + where);
        }

        var text = string.Join(", ", details);
        return context.Name(about.Holder) is { } holder ? $"{holder}: {text}" : Words.Capital(text);
    }

    /// <summary>A PLOVER type in plain words.</summary>
    public static string Event(string type) => Events.TryGetValue(type, out var words) ? words : type.ToLowerInvariant();

    /// <summary>The values of a claim that documents of the dossier give.</summary>
    public static IEnumerable<ClaimValue> Values(Claim claim, DossierContext context) =>
        claim.Values.Where(value => value.Mentions.Any(mention => context.HoldsMention(mention)));

    /// <summary>A value as reported: the distinct words of its mentions in the dossier's documents.</summary>
    public static string Value(ClaimValue value, Claim claim, DossierContext context)
    {
        var words = value.Mentions.Select(mention => context.Figure(mention)).OfType<(int Document, int Index)>()
            .Select(figure => FigureWords.Of(context.Ledger.Documents[figure.Document].Record.Figures[figure.Index], context.Ledger.Documents[figure.Document].Text))
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return words.Count > 0 ? FigureWords.Join(words) : FigureWords.Of(value, claim.About.Unit);
    }

    /// <summary>The outlets that give a value.</summary>
    public static string Sources(ClaimValue value, DossierContext context) => string.Join(", ", Documents(value, context).Select(context.Source).Distinct(StringComparer.Ordinal));

    public static IEnumerable<int> Documents(ClaimValue value, DossierContext context) => value.Mentions
        .Select(mention => context.Figure(mention) ?? context.Statement(mention) ?? context.Event(mention)).OfType<(int Document, int Index)>()
        .Select(mention => mention.Document).Distinct().OrderBy(document => context.NumberOf(context.Ledger.Documents[document].Id));

    /// <summary>"1 origin", "origin unknown": never a word of confirmation.</summary>
    public static string Origins(int count) => count == 0 ? "origin unknown" : Words.Count(count, "origin");

    /// <summary>Status of the figures behind a value, where it is not plainly so: "requested", "ended".</summary>
    public static string Status(ClaimValue value, DossierContext context)
    {
        var states = value.Mentions.Select(mention => context.Figure(mention)).OfType<(int Document, int Index)>()
            .Select(figure => context.Ledger.Documents[figure.Document].Record.Figures[figure.Index].Status).Distinct().Order().ToList();
        return states is [] or [FactStatus.Actual] ? string.Empty : string.Join(", ", states.Select(Words.Of));
    }
}
