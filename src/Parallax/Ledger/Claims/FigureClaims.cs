using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NodaTime;

namespace Parallax.Ledger.Claims;

/// <summary>Claims on figures: values of one thing, how they stand to each other, and what stands beside it and is not set against it.</summary>
internal sealed class FigureClaims(ImmutableArray<LedgerDocument> documents, DocumentRelations related)
{
    /// <summary>With more values than this, each is compared with those next to it only.</summary>
    private const int MostValues = 40;

    private const int ShownValues = 4;

    public ImmutableArray<Claim> Build(ImmutableArray<FigureFact> facts)
    {
        var groups = FactGrouper.Group(facts, related);
        var beside = groups.All.ToLookup(KeyOf);
        return [.. groups.All.Select(group => Make(group, groups, group[0].Holder is null ? [] : [.. beside[KeyOf(group)].Where(other => other != group)]))];

        static (string, string, string?, string) KeyOf(ImmutableArray<FigureFact> group) => (group[0].Figure.Unit, group[0].Term.Kind, group[0].Holder, group[0].Aspect);
    }

    private Claim Make(ImmutableArray<FigureFact> group, FactGroups groups, List<ImmutableArray<FigureFact>> beside)
    {
        var values = group
            .GroupBy(fact => (fact.Scaled, fact.IsDenied))
            .Select(value => value.ToImmutableArray())
            .OrderBy(value => value.Min(fact => fact.AsOf.Interval.Earliest ?? fact.AsOf.Interval.Latest) ?? LocalDate.MaxIsoValue)
            .ThenBy(value => value[0].Range.Low ?? value[0].Range.High ?? 0).ThenBy(value => value[0].Range.High ?? decimal.MaxValue)
            .ThenBy(value => value[0].Id, StringComparer.Ordinal)
            .ToImmutableArray();
        var relations = Relations(values, groups);
        var made = values.Select(Value).ToImmutableArray();
        var state = StateOf(relations, group);
        var earliest = ClaimOrder.Earliest(group.Select(fact => (fact.AsOf, fact.Document, fact.Figure.Span, fact.Id)));
        return new Claim
        {
            Id = Ids.Claim(ClaimKind.Figure, earliest),
            Kind = ClaimKind.Figure,
            About = Subject(group),
            State = state,
            Corroborated = made.Any(value => value.Origins.Length > 1),
            Values = made,
            Relations = relations,
            Why = Why(values, made, relations, state, beside),
        };
    }

    private static ImmutableArray<ClaimRelation> Relations(ImmutableArray<ImmutableArray<FigureFact>> values, FactGroups groups)
    {
        var relations = ImmutableArray.CreateBuilder<ClaimRelation>();
        for (var a = 0; a < values.Length; a++)
        {
            for (var b = a + 1; b < values.Length && (values.Length <= MostValues || b == a + 1); b++)
            {
                if (FigureComparer.Compare(values[a], values[b], IsCorrected(values[a]) || IsCorrected(values[b]), groups) is var (state, reason))
                {
                    relations.Add(new ClaimRelation(a, b, state, $"{values[a][0].Words} and {values[b][0].Words}: {reason}."));
                }
            }
        }

        return relations.ToImmutable();

        bool IsCorrected(ImmutableArray<FigureFact> value) => values.Any(other => other[0].IsWithdrawn && other[0].Scaled == value[0].Scaled);
    }

    private static ClaimState StateOf(ImmutableArray<ClaimRelation> relations, ImmutableArray<FigureFact> group) =>
        relations.Length > 0
            ? relations.Select(relation => relation.State).MinBy(ClaimOrder.Rank)
            : group.Select(fact => fact.Document).Distinct().Count() > 1 && group.Select(fact => fact.IsDenied).Distinct().Count() == 1 ? ClaimState.Consistent : ClaimState.Single;

    private static ClaimValue Value(ImmutableArray<FigureFact> facts) => new()
    {
        Value = facts[0].Figure.Value?.ToString(CultureInfo.InvariantCulture),
        Low = facts[0].Range.Low,
        High = facts[0].Range.High,
        Mentions = [.. facts.Select(fact => fact.Id)],
        Origins = facts[0].IsWithdrawn ? [] : Origins(facts),
        AsOf = ClaimOrder.Cover(facts.Select(fact => fact.AsOf)),
    };

    /// <summary>Whoever gives a number without a name may be who gives it elsewhere by name, so he is counted only where all go without.</summary>
    private static ImmutableArray<string> Origins(ImmutableArray<FigureFact> facts)
    {
        var named = facts.Where(fact => !fact.IsGivenByUnnamed).ToList();
        return [.. (named.Count > 0 ? named : [.. facts]).SelectMany(fact => fact.Origins).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static ClaimSubject Subject(ImmutableArray<FigureFact> group)
    {
        var place = Most(group, fact => fact.Place) ?? Most(group, fact => fact.ShownPlace);
        return new ClaimSubject(
            string.Join(' ', (Most(group, fact => string.Join(' ', fact.Term.Modifiers)) ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(_ => group[0].Whole is not null).Append(Most(group, fact => fact.Term.Shown) ?? group[0].Term.Kind)),
            Most(group, fact => fact.Holder), Most(group, fact => fact.ScopeName), group[0].Aspect.Length == 0 ? null : group[0].Aspect,
            place, group[0].Figure.Unit);
    }

    private static string? Most(ImmutableArray<FigureFact> group, Func<FigureFact, string?> field) => group
        .Select(field).Where(value => !string.IsNullOrEmpty(value))
        .GroupBy(value => value, StringComparer.Ordinal)
        .OrderByDescending(values => values.Count()).ThenBy(values => values.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;

    private string Why(
        ImmutableArray<ImmutableArray<FigureFact>> values, ImmutableArray<ClaimValue> made, ImmutableArray<ClaimRelation> relations, ClaimState state, List<ImmutableArray<FigureFact>> beside)
    {
        var told = relations.FirstOrDefault(relation => relation.State == state);
        var shown = told is null ? [.. Enumerable.Range(0, values.Length).Take(ShownValues)]
            : state == ClaimState.Consistent ? [.. Enumerable.Range(0, values.Length).Take(ShownValues)]
            : new[] { told.A, told.B };
        var parts = shown.Select(index => Told(values[index]));
        var verdict = told is null
            ? values[0].Length == 1 ? "given once" : state == ClaimState.Consistent ? "the same number in all" : "one report gives it more than once"
            : state == ClaimState.Consistent && values.Length > 2 ? Coarsest(values, relations)
            : told.Why[(told.Why.IndexOf(": ", StringComparison.Ordinal) + 2)..].TrimEnd('.');
        var origins = (told is null ? Enumerable.Range(0, values.Length) : shown).Select(index => made[index].Origins.Length).Distinct().ToList();
        var counted = origins.Count == 1 ? ClaimWording.Origins(origins[0]) + (made.Length > 1 && origins[0] > 0 ? " each" : string.Empty)
            : ClaimWording.List([.. shown.Select(index => ClaimWording.Origins(made[index].Origins.Length))]);
        var text = $"{ClaimWording.List([.. parts])}: {verdict}; {counted}";
        return text + Part(values) + Beside(values[0][0], beside) + ".";
    }

    private static string Coarsest(ImmutableArray<ImmutableArray<FigureFact>> values, ImmutableArray<ClaimRelation> relations)
    {
        var coarse = values.OrderByDescending(value => value[0].Range.Width ?? decimal.MaxValue).First()[0];
        var all = relations.All(relation => relation.State == ClaimState.Consistent) ? "all ranges overlap" : "ranges overlap";
        return $"{all}, the coarsest being \"{coarse.Words}\" ({ClaimWording.Range(coarse.Range)})";
    }

    private string Told(ImmutableArray<FigureFact> value)
    {
        var date = ClaimWording.Date(ClaimOrder.Cover(value.Select(fact => fact.AsOf)));
        var where = ClaimWording.Outlets(value.Select(fact => documents[fact.Document]));
        var denied = value[0].IsWithdrawn ? "withdrawn by " : value[0].IsDenied ? "denied in " : string.Empty;
        return $"{value[0].Words} ({denied}{where}{(date.Length == 0 ? string.Empty : ", " + date)})";
    }

    /// <summary>"; part of a total of 4,443".</summary>
    private string Part(ImmutableArray<ImmutableArray<FigureFact>> values)
    {
        var fact = values.SelectMany(value => value).FirstOrDefault(fact => fact.Figure.PartOf is not null);
        return fact is null ? string.Empty
            : $"; part of a total of {documents[fact.Document].Record.Figures[fact.Figure.PartOf!.Value].Span.Of(documents[fact.Document].Text)}";
    }

    /// <summary>"; not set against 400 (permanent contingent)": what the same holder has of another set, so that the reader does not compare them.</summary>
    private static string Beside(FigureFact first, List<ImmutableArray<FigureFact>> beside)
    {
        var named = beside
            .Where(group => group[0].Whole is null && first.Whole is null)
            .Select(group => (Fact: group[0], Label: Label(group[0], first)))
            .Where(pair => pair.Label is not null)
            .OrderBy(pair => pair.Fact.Document).ThenBy(pair => pair.Fact.Figure.Span)
            .Select(pair => $"{pair.Fact.Words} ({pair.Label})").Distinct(StringComparer.Ordinal).Take(2).ToList();
        return named.Count == 0 ? string.Empty : $"; not set against {ClaimWording.List(named)}";
    }

    private static string? Label(FigureFact other, FigureFact first) =>
        other.Status != first.Status ? other.Status.ToString().ToLowerInvariant()
        : other.Scope != first.Scope ? other.ScopeName ?? "no set named"
        : null;
}
