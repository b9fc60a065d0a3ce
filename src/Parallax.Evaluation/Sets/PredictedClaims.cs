using System.Collections.Generic;
using System.Linq;
using Parallax.Export;
using Parallax.Ledger;

namespace Parallax.Evaluation.Sets;

/// <summary>The figure claims of a set's ledger, seen through the gold's mentions.</summary>
internal sealed class PredictedClaims
{
    private readonly List<(Claim Claim, Dictionary<GoldMention, int> Values)> _claims = [];

    public PredictedClaims(LedgerResult ledger, Dictionary<string, int> places, IEnumerable<GoldMention> mentions)
    {
        var wanted = mentions.Distinct().Select(mention => (mention, Ids: Overlapping(ledger.Documents[places[mention.Report]], mention))).ToList();
        Found = [.. wanted.Where(pair => pair.Ids.Count > 0).Select(pair => pair.mention)];
        foreach (var claim in ledger.Claims.Where(claim => claim.Kind == ClaimKind.Figure))
        {
            var values = new Dictionary<GoldMention, int>();
            for (var i = 0; i < claim.Values.Length; i++)
            {
                foreach (var (mention, ids) in wanted.Where(pair => pair.Ids.Overlaps(claim.Values[i].Mentions)))
                {
                    values.TryAdd(mention, i);
                }
            }

            if (values.Count > 0)
            {
                _claims.Add((claim, values));
            }
        }
    }

    /// <summary>The mentions that were read as figures at all.</summary>
    public HashSet<GoldMention> Found { get; }

    public IEnumerable<(Claim Claim, Dictionary<GoldMention, int> Values)> All => _claims;

    public bool AreOne(GoldMention a, GoldMention b) => _claims.Exists(claim => claim.Values.ContainsKey(a) && claim.Values.ContainsKey(b));

    /// <summary>How two mentions stand to each other, in every claim that holds both.</summary>
    public IEnumerable<string> States(GoldMention a, GoldMention b)
    {
        foreach (var (claim, values) in _claims)
        {
            if (values.TryGetValue(a, out var first) && values.TryGetValue(b, out var second))
            {
                yield return first == second ? "consistent"
                    : claim.Relations.FirstOrDefault(relation => (relation.A == first && relation.B == second) || (relation.A == second && relation.B == first)) is { } relation ? JsonNames.Of(relation.State)
                    : "not comparable";
            }
        }
    }

    private static HashSet<string> Overlapping(LedgerDocument document, GoldMention mention)
    {
        var span = mention.In(document.Text);
        return [.. document.Record.Figures.Select((figure, i) => (figure.Span, Id: document.FigureIds[i])).Where(figure => figure.Span.Overlaps(span)).Select(figure => figure.Id)];
    }
}
