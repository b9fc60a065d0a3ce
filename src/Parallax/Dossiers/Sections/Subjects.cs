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

    /// <summary>The outlets that tell something so in their own name, then the speakers who do, with the outlets that quote them.</summary>
    public static string Users(ClaimValue value, DossierContext context) => string.Join("; ", value.Mentions
        .Select(mention => UserOf(mention, context)).OfType<(int Document, string? Speaker)>()
        .GroupBy(user => user.Speaker, StringComparer.Ordinal).OrderBy(users => users.Key is not null).ThenBy(users => users.Key, StringComparer.Ordinal)
        .Select(users => (users.Key is null ? string.Empty : users.Key + " in ") + string.Join(", ", users
            .OrderBy(user => context.NumberOf(context.Ledger.Documents[user.Document].Id)).Select(user => context.Source(user.Document)).Distinct(StringComparer.Ordinal))));

    public static IEnumerable<int> Documents(ClaimValue value, DossierContext context) => value.Mentions
        .Select(mention => context.Figure(mention) ?? context.Statement(mention) ?? context.Event(mention) ?? context.Course(mention)).OfType<(int Document, int Index)>()
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

    private static (int Document, string? Speaker)? UserOf(string mention, DossierContext context)
    {
        if ((context.Event(mention) ?? context.Figure(mention) ?? context.Course(mention)) is not { } place)
        {
            return null;
        }

        var record = context.Ledger.Documents[place.Document].Record;
        var statement = context.Event(mention) is not null ? record.Events[place.Index].Statement
            : context.Figure(mention) is not null ? record.Figures[place.Index].Statement
            : record.Courses[place.Index].Statement;
        var speaker = statement is { } told ? record.Statements[told].Speakers.Select(speaker => context.Ledger.Entities.Of(place.Document, speaker.Entity)?.Id).FirstOrDefault(entity => entity is not null) : null;
        return (place.Document, context.Name(speaker));
    }
}
