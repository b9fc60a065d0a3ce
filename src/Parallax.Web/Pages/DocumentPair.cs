using System.Collections.Immutable;
using System.Linq;
using Parallax.Export;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>What two documents have in common.</summary>
/// <param name="Copies">The one taken from the other.</param>
/// <param name="Passages">Words that stand in both, by where the first has them.</param>
/// <param name="Shared">Utterances that both word.</param>
internal sealed record DocumentPair(ImmutableArray<Copy> Copies, ImmutableArray<(Span First, Span Second)> Passages, ImmutableArray<SharedUtterance> Shared)
{
    /// <param name="snapshot">The ledger.</param>
    /// <param name="a">Index of a document.</param>
    /// <param name="b">Index of another.</param>
    public static DocumentPair Of(LedgerSnapshot snapshot, int a, int b)
    {
        var (first, second) = (snapshot.Ledger.Documents[a].Id, snapshot.Ledger.Documents[b].Id);
        var slice = snapshot.Index.Slice([a]);
        var copies = slice.Copies.Where(copy => (copy.Document == first && copy.Of == second) || (copy.Document == second && copy.Of == first)).ToImmutableArray();
        var passages = copies.SelectMany(copy => copy.Passages.Select(passage => copy.Document == first ? (passage.Span, passage.OfSpan) : (passage.OfSpan, passage.Span)));
        return new DocumentPair(copies, [.. passages.OrderBy(passage => passage.Item1)], [.. slice.Utterances.Select(utterance => Share(snapshot, utterance, a, b)).OfType<SharedUtterance>()]);
    }

    private static SharedUtterance? Share(LedgerSnapshot snapshot, Utterance utterance, int a, int b)
    {
        var rows = utterance.Wordings.Select(wording => snapshot.Index.Statement(wording.Statement)).OfType<MentionRow>().ToList();
        ImmutableArray<MentionRow> first = [.. rows.Where(row => row.Document == a)], second = [.. rows.Where(row => row.Document == b)];
        return first.IsEmpty || second.IsEmpty ? null : new SharedUtterance(utterance, first, second);
    }
}
