using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace Parallax.Ledger.Claims;

/// <summary>
/// Claims that parts make a total, checked by arithmetic: 48 = 28 + 20. A list that a report gives as examples ("including …") must
/// only not exceed the total. The first value is the total, the others are the parts.
/// </summary>
internal sealed class SumClaims(ImmutableArray<LedgerDocument> documents)
{
    public ImmutableArray<Claim> Build(ImmutableArray<FigureFact> facts)
    {
        var place = facts.ToDictionary(fact => (fact.Document, fact.Index));
        var sums = facts
            .Where(fact => fact.Figure.PartOf is not null && fact.Figure.Value is not null && !fact.IsDenied)
            .GroupBy(fact => (fact.Document, Total: fact.Figure.PartOf!.Value))
            .Where(group => place.TryGetValue((group.Key.Document, group.Key.Total), out var total) && total.Figure.Value is not null && !total.IsDenied)
            .Select(group => (Total: place[(group.Key.Document, group.Key.Total)], Parts: Parts(group, place[(group.Key.Document, group.Key.Total)])))
            .Where(sum => sum.Parts.Length > 0)
            .Select(sum => (sum.Total, sum.Parts, Complete: IsComplete(sum.Total, sum.Parts)));
        return [.. sums.GroupBy(KeyOf, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Make([.. group]))];
    }

    private static string KeyOf((FigureFact Total, ImmutableArray<FigureFact> Parts, bool Complete) sum) => string.Join(
        '|',
        sum.Parts.Select(part => part.Figure.Value!.Value.ToString(CultureInfo.InvariantCulture))
            .Prepend(sum.Total.Figure.Value!.Value.ToString(CultureInfo.InvariantCulture))
            .Prepend(sum.Total.Holder).Prepend(sum.Total.Term.Root).Prepend(sum.Total.Figure.Unit).Prepend(sum.Complete ? "all" : "some"));

    /// <summary>The parts by size, largest first; a number that a report gives twice for one part counts once.</summary>
    private static ImmutableArray<FigureFact> Parts(IEnumerable<FigureFact> parts, FigureFact total) =>
    [
        .. parts
            .Where(part => part.Figure.Unit == total.Figure.Unit && part.Status == total.Status && part.Index != total.Index)
            .OrderBy(part => part.Index)
            .DistinctBy(part => (part.Figure.Value, part.Holder, part.Scope, string.Join(' ', part.Term.Modifiers)))
            .OrderByDescending(part => part.Figure.Value).ThenBy(part => part.Index),
    ];

    /// <summary>True where the words between total and parts, and just before each part, say that these are all: "of these 48, 28 … and 20 …", "the other 1,783".</summary>
    private bool IsComplete(FigureFact total, ImmutableArray<FigureFact> parts)
    {
        if (parts.Length < 2)
        {
            return false;
        }

        var text = documents[total.Document].Text;
        var start = Math.Max(0, Math.Min(total.Figure.Span.Start, parts.Min(part => part.Figure.Span.Start)) - 24);
        var end = Math.Max(total.Figure.Span.End, parts.Max(part => part.Figure.Span.End));
        var between = text.AsSpan(start, Math.Min(end + 24, text.Length) - start);
        var isDivided = parts.All(part => part.Whole is not null) && ClaimCues.Holds("complete", between);
        return between.Length < 1000 && (isDivided || ClaimCues.Holds("rest", between)) && !ClaimCues.Holds("partial", between);
    }

    private Claim Make(ImmutableArray<(FigureFact Total, ImmutableArray<FigureFact> Parts, bool Complete)> tellings)
    {
        var (total, parts, complete) = tellings[0];
        var sum = parts.Sum(part => part.Figure.Value!.Value);
        var exact = total.Figure.Value!.Value;
        var parted = parts.Aggregate(new FigureRange(0, 0), (range, part) => new FigureRange(range.Low + part.Range.Low, range.High + part.Range.High));
        var adds = sum == exact || (complete && parted.Overlaps(total.Range));
        var exceeds = parted.Low is { } least && total.Range.High is { } most && least > most;
        var state = !exceeds && (adds || !complete) ? ClaimState.Consistent : ClaimState.Different;
        var values = Enumerable.Range(0, parts.Length + 1)
            .Select(index => Value([.. tellings.Select(telling => index == 0 ? telling.Total : telling.Parts[index - 1])]))
            .ToImmutableArray();
        var arithmetic = Arithmetic(total, parts, sum, adds, exceeds, complete);
        var origins = values.SelectMany(value => value.Origins).Distinct(StringComparer.Ordinal).Count();
        var where = ClaimWording.Outlets(tellings.Select(telling => documents[telling.Total.Document]));
        return new Claim
        {
            Id = Ids.Claim(ClaimKind.Sum, ClaimOrder.Earliest(tellings.Select(telling => (telling.Total.AsOf, telling.Total.Document, telling.Total.Figure.Span, telling.Total.Id)))),
            Kind = ClaimKind.Sum,
            About = new ClaimSubject(total.Term.Shown, total.Holder, total.ScopeName, total.Aspect.Length == 0 ? null : total.Aspect, total.ShownPlace, total.Figure.Unit),
            State = state,
            Corroborated = values.Any(value => value.Origins.Length > 1),
            Values = values,
            Relations = [.. parts.Select((_, index) => new ClaimRelation(0, index + 1, state, arithmetic + "."))],
            Why = $"{arithmetic} ({where}); {ClaimWording.Origins(origins)}.",
        };
    }

    private static string Arithmetic(FigureFact total, ImmutableArray<FigureFact> parts, decimal sum, bool adds, bool exceeds, bool complete)
    {
        var terms = string.Join(" + ", parts.Select(part => ClaimWording.Number(part.Figure.Value)));
        var made = parts.Length == 1 ? terms : $"{terms} = {ClaimWording.Number(sum)}";
        var whole = total.Words;
        return adds && sum == total.Figure.Value ? $"{whole} = {terms}: adds up"
            : adds ? $"{made} of {whole}: adds up at the precision given"
            : exceeds ? $"{made} of {whole}: the parts exceed the total"
            : complete ? $"{made} of {whole}: does not add up"
            : $"{made} of {whole}: {(parts.Length == 1 ? "the part does" : "the parts do")} not exceed the total, {ClaimWording.Number(total.Figure.Value - sum)} not broken down";
    }

    private static ClaimValue Value(ImmutableArray<FigureFact> facts) => new()
    {
        Value = facts[0].Figure.Value?.ToString(CultureInfo.InvariantCulture),
        Low = facts[0].Range.Low,
        High = facts[0].Range.High,
        Mentions = [.. facts.Select(fact => fact.Id)],
        Origins = [.. facts.SelectMany(fact => fact.Origins).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        AsOf = ClaimOrder.Cover(facts.Select(fact => fact.AsOf)),
    };
}
