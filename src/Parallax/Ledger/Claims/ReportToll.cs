using System;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using Parallax.Documents;

namespace Parallax.Ledger.Claims;

/// <summary>What one report tells of its own event.</summary>
/// <param name="Killed">Those named, described or counted.</param>
/// <param name="Injured">Those hit of whom no death is told among them.</param>
/// <param name="Document">Index of the report.</param>
/// <param name="Published">The last day that it can be of; null where unknown.</param>
internal readonly record struct ReportToll(int Document, int Killed, int Injured, LocalDate? Published)
{
    /// <summary>Those of the report's own event.</summary>
    public static ImmutableArray<Casualty> Own(DocumentRecord record) => [.. record.Casualties.Where(casualty => !casualty.IsOfAnotherEvent)];

    /// <summary>A number and the persons told of are one: a toll of three with two named is three.</summary>
    public static ReportToll Of(int document, DocumentRecord record, LocalDate? published)
    {
        var own = Own(record);
        var persons = own.Where(casualty => !casualty.IsGroup).ToImmutableArray();
        var killed = Math.Max(persons.Count(person => person.Kind == HarmKind.Killed), Most(HarmKind.Killed));
        var injured = Math.Max(persons.Count(person => person.Kind != HarmKind.Killed), Most(HarmKind.Injured));

        // "five were shot, two of them died": three are left
        return new ReportToll(document, killed, Math.Max(injured, Most(HarmKind.Hit) - killed), published);

        int Most(HarmKind kind) => own.Where(casualty => casualty.IsGroup && casualty.Kind == kind).Select(casualty => casualty.Count).DefaultIfEmpty().Max();
    }
}
