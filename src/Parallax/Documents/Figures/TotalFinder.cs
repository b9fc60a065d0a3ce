using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Documents.Figures;

/// <summary>
/// Finds whose a bare total is: "Within the mission there are only 45 of its soldiers out of a total of 3,612". The total has no noun of its own; it is
/// the mission's, not the part's holder's.
/// </summary>
internal static class TotalFinder
{
    public static void Find(FigureContext context, IReadOnlyList<FigureDraft> drafts)
    {
        foreach (var part in drafts)
        {
            if (part is not { PartOf: { } index, Scope: { } scope } || drafts[index] is not { Phrase: null } total || total.SentenceIndex != part.SentenceIndex)
            {
                continue;
            }

            for (var entity = 0; entity < context.Entities.Length; entity++)
            {
                var candidate = context.Entities[entity];
                if (candidate.Kind is EntityKind.Force or EntityKind.Organization &&
                    (candidate.Name == scope || candidate.Mentions.Any(mention => mention.Span.Of(context.Text).Equals(scope, StringComparison.OrdinalIgnoreCase))))
                {
                    total.Holder = entity;
                    total.Scope = null;
                    total.Note("holder", null, "the total of the set that its part belongs to");
                    break;
                }
            }
        }
    }
}
