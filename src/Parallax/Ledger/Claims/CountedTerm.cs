using System.Collections.Immutable;

namespace Parallax.Ledger.Claims;

/// <summary>What a figure counts, by the taxonomy.</summary>
/// <param name="Kind">What figures are compared by: "troops" for soldiers and military personnel.</param>
/// <param name="Root">What totals and their parts have in common: "people" for soldiers killed.</param>
/// <param name="Modifiers">Other words of the phrase, lower case and sorted: "military" in "military bases".</param>
/// <param name="Aspect">What the word itself implies, as "killed" in "deaths"; null for most.</param>
internal sealed record CountedTerm(string Kind, string Root, ImmutableArray<string> Modifiers, string? Aspect)
{
    /// <summary>The kind as reports write it, for people to read: "men" of the kind "man".</summary>
    public string Shown { get; init; } = Kind;

    /// <summary>True where the taxonomy knows it.</summary>
    public bool IsKnown { get; init; } = true;

    public bool IsOfPeople => Root == "people";
}
