using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Dossiers.Sections;

/// <summary>
/// Who was accused and not heard: accused, blamed or condemned by a position, and nowhere in the dossier's documents a speaker, nor anyone who
/// is said to hold an office of theirs.
/// </summary>
internal static class AccusedSection
{
    public static DossierSection? Make(DossierContext context)
    {
        var heard = Heard(context);
        var accused = new SortedDictionary<string, (Entity Entity, List<Citation> Citations)>(StringComparer.Ordinal);
        foreach (var document in context.Documents)
        {
            var record = context.Ledger.Documents[document].Record;
            foreach (var position in record.Positions.Where(position => position is { Kind: PositionKind.Accuses or PositionKind.Condemns, Negated: false, Future: false }))
            {
                foreach (var entity in position.Toward.Select(other => context.Ledger.Entities.Of(document, other)).Where(entity => !heard.Contains(entity.Id)))
                {
                    if (!accused.TryGetValue(entity.Id, out var entry))
                    {
                        accused[entity.Id] = entry = (entity, []);
                    }

                    entry.Citations.Add(context.Cite(document, position.Span));
                }
            }
        }

        var items = accused.Values.Where(entry => !entry.Entity.Private).Select(entry => new DossierItem
        {
            Id = "accused-" + entry.Entity.Id,
            Heading = entry.Entity.Name,
            Text = $"Accused in {Words.Count(entry.Citations.Select(citation => citation.Number).Distinct().Count(), "report")}; no statement of theirs is in these reports.",
            Citations = [.. entry.Citations],
        }).ToImmutableArray();
        return items.IsEmpty ? null : new DossierSection("accused", "Accused and not heard", null, items);
    }

    /// <summary>Speakers, and what they are said to hold an office of.</summary>
    private static HashSet<string> Heard(DossierContext context)
    {
        var heard = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in context.Documents)
        {
            var record = context.Ledger.Documents[document].Record;
            foreach (var speaker in record.Statements.SelectMany(statement => statement.Speakers).Select(speaker => speaker.Entity).OfType<int>().Distinct())
            {
                heard.Add(context.Ledger.Entities.Of(document, speaker).Id);
                foreach (var of in record.Entities[speaker].Roles.Select(role => role.Of).OfType<int>())
                {
                    heard.Add(context.Ledger.Entities.Of(document, of).Id);
                }
            }
        }

        return heard;
    }
}
