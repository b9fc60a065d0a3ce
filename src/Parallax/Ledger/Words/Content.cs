using System.Collections.Generic;
using System.Collections.Immutable;

namespace Parallax.Ledger.Words;

/// <summary>What a stretch of text holds when it is compared with another in other words.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Terms">Content terms in the order in which they first come: stems, groups of paraphrases (<c>~</c>), names (<c>@</c>).</param>
/// <param name="Numbers">Values of the numbers in it.</param>
/// <param name="Calendar">Names of months and days of the week.</param>
/// <param name="Negation">Whether a word turns it round.</param>
/// <param name="Folded">All of its words, folded, one space between.</param>
internal sealed record Content(Span Span, ImmutableArray<string> Terms, ImmutableSortedSet<decimal> Numbers, ImmutableSortedSet<string> Calendar, Negation Negation, string Folded)
{
    private HashSet<string>? _set;

    public HashSet<string> Set => _set ??= [.. Terms];

    /// <summary>True where one is negated and the other not; "refuses to" and "does not" are no such pair.</summary>
    public bool IsTurnedAgainst(Content other) => Negation != other.Negation && Negation != Negation.Weak && other.Negation != Negation.Weak;

    /// <summary>True where each holds a number, or a day, that the other has not.</summary>
    public bool ContradictsNumbersOf(Content other) => Differ(Numbers, other.Numbers) || (Calendar.Count > 0 && other.Calendar.Count > 0 && !Calendar.Overlaps(other.Calendar));

    private static bool Differ(ImmutableSortedSet<decimal> a, ImmutableSortedSet<decimal> b) => !a.IsSubsetOf(b) && !b.IsSubsetOf(a);
}
