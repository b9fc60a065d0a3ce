using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Dossiers.Sections;

/// <summary>Names what claims are about, neutrally, from their structure.</summary>
internal static class Subjects
{
    /// <summary>"KFOR: military personnel, in Kosovo".</summary>
    public static string Of(Claim claim, DossierContext context) => ClaimWords.Subject(context.Ledger, claim);

    /// <summary>The values of a claim that documents of the dossier give.</summary>
    public static IEnumerable<ClaimValue> Values(Claim claim, DossierContext context) => context.ValuesOf(claim);

    /// <summary>A value as reported: the distinct words of its mentions in the dossier's documents.</summary>
    public static string Value(ClaimValue value, Claim claim, DossierContext context) => ClaimWords.Value(
        value, claim.About.Unit,
        value.Mentions.Select(context.Figure).OfType<(int Document, int Index)>().Select(figure => (context.Ledger.Documents[figure.Document].Record.Figures[figure.Index], context.Ledger.Documents[figure.Document].Text)));

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
