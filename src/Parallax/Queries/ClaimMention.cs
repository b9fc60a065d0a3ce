using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Queries;

/// <summary>A place of a statement, figure or event in a claim.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Value">Index of the value that the mention gives.</param>
/// <param name="Place">Its place among the value's mentions.</param>
public readonly record struct ClaimMention(Claim Claim, int Value, int Place)
{
    /// <summary>The places of every mention, by its id.</summary>
    internal static Dictionary<string, ImmutableArray<ClaimMention>> ByMention(ImmutableArray<Claim> claims)
    {
        var places = new Dictionary<string, ImmutableArray<ClaimMention>>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            foreach (var (index, value) in claim.Values.Index())
            {
                for (var place = 0; place < value.Mentions.Length; place++)
                {
                    var at = new ClaimMention(claim, index, place);
                    places[value.Mentions[place]] = places.TryGetValue(value.Mentions[place], out var known) ? known.Add(at) : [at];
                }
            }
        }

        return places;
    }
}
