using System.Collections.Frozen;
using System.Collections.Immutable;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Rules;

namespace Parallax.Documents.Mentions.Times;

/// <summary>Tells the month from the verb in "May" and "March".</summary>
internal static class MonthContext
{
    private static readonly FrozenSet<string> Before = RuleFile.Set("en/time-contexts.tsv");

    /// <summary>True behind a word that a month follows, such as "in", "since", "early".</summary>
    public static bool IsMonth(ImmutableArray<Piece> pieces, int at) => at > 0 && Before.Contains(pieces[at - 1].Lower);
}
