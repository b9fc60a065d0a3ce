using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Claims of figures.</summary>
internal static class FigureClaims
{
    public static string? Failure(SampleRun run, ExpectedEntry entry)
    {
        var numbers = entry.Entries("values").Select(value => value.Number("value")!.Value).ToList();
        var candidates = run.Ledger.Claims.Where(claim => claim.Kind == ClaimKind.Figure && numbers.Any(number => claim.With(number).Count > 0));
        return Best.Of(candidates, claim => Problems(run, claim, entry), "no claim holds any of the values");
    }

    private static IEnumerable<string?> Problems(SampleRun run, Claim claim, ExpectedEntry entry)
    {
        foreach (var wanted in entry.Entries("values"))
        {
            var number = wanted.Number("value")!.Value;
            var values = claim.With(number);
            var files = values.Files(run);
            foreach (var file in wanted.Texts("files").Where(file => !files.Contains(file)))
            {
                yield return FormattableString.Invariant($"lacks {number} of {file[..2]}");
            }

            if (wanted.Number("origins") is { } origins && values.Count > 0)
            {
                var found = values.SelectMany(value => value.Origins).Distinct(StringComparer.Ordinal).Count();
                yield return Best.Unless(
                    found == origins, FormattableString.Invariant($"origins of {number}:"), FormattableString.Invariant($"{origins}"), FormattableString.Invariant($"{found}"));
            }
        }

        var states = entry.Texts("state");
        yield return Best.Unless(states.IsEmpty || states.Contains(claim.State.Shown()), "state", string.Join(" or ", states), $"{claim.State.Shown()} ({claim.Shown()})");
        if (entry.Flag("corroborated") is { } corroborated)
        {
            yield return claim.Corroborated == corroborated ? null : corroborated ? "not corroborated" : "wrongly corroborated";
        }

        foreach (var problem in entry.Entries("relations").Select(relation => Relation(claim, relation)).Concat(About(run, claim, entry.Entries("about")[0])))
        {
            yield return problem;
        }
    }

    private static string? Relation(Claim claim, ExpectedEntry wanted)
    {
        var (a, b) = (wanted.Number("a")!.Value, wanted.Number("b")!.Value);
        var found = claim.Relations
            .Where(relation => (Is(relation.A, a) && Is(relation.B, b)) || (Is(relation.A, b) && Is(relation.B, a)))
            .Select(relation => relation.State.Shown())
            .ToList();
        return found.Count > 0 && found.All(wanted.Texts("state").Contains)
            ? null
            : FormattableString.Invariant($"expected {a} and {b} {string.Join(" or ", wanted.Texts("state"))}, found {string.Join(" and ", found.DefaultIfEmpty("no relation"))}");

        bool Is(int index, decimal number) => claim.Values[index].Is(number);
    }

    private static IEnumerable<string?> About(SampleRun run, Claim claim, ExpectedEntry about)
    {
        var counted = claim.Values.SelectMany(value => value.Mentions).Select(run.FigureOf).Select(pair => pair?.Figure.Counted)
            .Append(claim.About.Counted).OfType<string>().ToList();
        var wanted = about.Text("counted")!;
        yield return Best.Unless(counted.Any(words => Spellings.Words(words).Intersect(Spellings.Words(wanted)).Any()), "counted", wanted, claim.About.Counted);
        yield return Entity("holder", claim.About.Holder);
        yield return Entity("place", claim.About.Place);
        if (about.Text("scope") is { } scope)
        {
            var found = run.Ledger.Entities.Find(claim.About.Scope)?.Name ?? claim.About.Scope;
            yield return Best.Unless(run.Spellings.Alike(found, scope) || (found is not null && !Spellings.Words(scope).Except(Spellings.Words(found)).Any()), "scope", scope, found);
        }

        if (about.Text("aspect") is { } aspect)
        {
            yield return Best.Unless(claim.About.Aspect == aspect, "aspect", aspect, claim.About.Aspect);
        }

        string? Entity(string field, string? id)
        {
            var found = run.Ledger.Entities.Find(id);
            return about.Text(field) is not { } name || run.Spellings.Names(found, name) || (field == "place" && found is not null && name.StartsWith(found.Name, StringComparison.OrdinalIgnoreCase))
                ? null
                : Best.Unless(false, field, name, found?.Name ?? id);
        }
    }
}
