using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Ledger;

namespace Parallax.Queries;

/// <summary>
/// Where ids lead that a ledger gave before more was read. The id of a story, storyline, utterance, claim or entity derives from its earliest
/// member; with an earlier one it gets another, and where two are found to be one, one id is no longer given. What each of them can have been
/// called follows from its members, so that nothing has to be kept.
/// </summary>
internal static class FormerIds
{
    /// <summary>For ids that nothing has any more what the member they came from is now part of; the first where there are several.</summary>
    public static FrozenDictionary<string, string> Of(LedgerResult ledger)
    {
        var now = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (former, current) in Stories(ledger).Concat(Utterances(ledger)).Concat(Claims(ledger)).Concat(Entities(ledger)))
        {
            now.TryAdd(former, current);
        }

        foreach (var living in ledger.Stories.Select(story => story.Id).Concat(ledger.Storylines.Select(line => line.Id)).Concat(ledger.Utterances.Select(utterance => utterance.Id))
            .Concat(ledger.Claims.Select(claim => claim.Id)).Concat(ledger.Entities.All.Select(entity => entity.Id)))
        {
            now.Remove(living);
        }

        return now.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<(string Former, string Current)> Stories(LedgerResult ledger)
    {
        var firstIds = ledger.Documents.ToDictionary(document => document.Id, document => document.FirstId, StringComparer.Ordinal);
        foreach (var story in ledger.Stories)
        {
            foreach (var document in story.Documents)
            {
                yield return (Ids.Story(firstIds[document]), story.Id);
                yield return (Ids.Storyline(firstIds[document]), story.Storyline);
            }
        }
    }

    private static IEnumerable<(string Former, string Current)> Utterances(LedgerResult ledger) =>
        ledger.Utterances.SelectMany(utterance => utterance.Wordings.Select(wording => (Ids.Utterance(wording.Statement), utterance.Id)));

    /// <summary>A sum goes by its total, its first value.</summary>
    private static IEnumerable<(string Former, string Current)> Claims(LedgerResult ledger) => ledger.Claims.SelectMany(claim => (claim.Kind == ClaimKind.Sum ? claim.Values.Take(1) : claim.Values)
        .SelectMany(value => value.Mentions)
        .Select(mention => (Ids.Claim(claim.Kind, claim.Kind == ClaimKind.Utterance ? Ids.Utterance(mention) : mention, claim.Kind == ClaimKind.Account ? claim.About.Aspect : null), claim.Id)));

    /// <summary>Private persons are not told of.</summary>
    private static IEnumerable<(string Former, string Current)> Entities(LedgerResult ledger)
    {
        for (var document = 0; document < ledger.Documents.Length; document++)
        {
            var locals = ledger.Documents[document].Record.Entities;
            for (var local = 0; local < locals.Length; local++)
            {
                if (!locals[local].Mentions.IsEmpty && ledger.Entities.Of(document, local) is { Private: false } entity)
                {
                    yield return (Ids.At("n", ledger.Documents[document].Id, locals[local].Mentions.Min(mention => mention.Span)), entity.Id);
                }
            }
        }
    }
}
