using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Dossiers.Sections;

/// <summary>Accounts that part: one event told with other labels, causes, purposes, harm or actors.</summary>
internal static class AccountSection
{
    public static DossierSection? Make(DossierContext context)
    {
        var items = context.Part.Claims
            .Where(claim => claim.Kind == ClaimKind.Account || (claim.Kind == ClaimKind.Event && claim.State == ClaimState.Denied))
            .Select(claim => (Claim: claim, Values: Subjects.Values(claim, context).ToImmutableArray()))
            .Where(entry => entry.Values.Length > 1)
            .Select(entry => new DossierItem
            {
                Id = entry.Claim.Id,
                Heading = ClaimWords.Title(context.Ledger, entry.Claim),
                State = entry.Claim.State,
                Origins = entry.Values.Max(value => value.Origins.Length),
                Why = entry.Claim.Why,
                Columns = ["As told", "Used by", "Origins"],
                Rows =
                [
                    .. entry.Values.Select(value => new DossierRow(
                        ["“" + FigureWords.Of(value, null) + "”", Subjects.Users(value, context), Subjects.Origins(value.Origins.Length)], context.CiteMentions(value.Mentions))),
                ],
            })
            .ToImmutableArray();
        return items.IsEmpty ? null : new DossierSection("accounts", "Accounts that part", "The same event, told in ways that do not go together. Labels are those of the reports and stand with who uses them.", items);
    }
}
