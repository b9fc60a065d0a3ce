using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Dossiers.Sections;

/// <summary>
/// Who was accused and not heard: named behind a cue of accusation, and nowhere in the dossier's documents a speaker, nor anyone who
/// is said to hold an office of theirs.
/// </summary>
internal static class AccusedSection
{
    /// <summary>The accused stand no further than this behind the cue's first word.</summary>
    private const int Reach = 80;

    private static readonly FrozenSet<string> Cues = RuleFile.Set("en/accusation-cues.txt");

    public static DossierSection? Make(DossierContext context)
    {
        var heard = Heard(context);
        var accused = new SortedDictionary<string, (Entity Entity, List<Citation> Citations)>(StringComparer.Ordinal);
        foreach (var document in context.Documents)
        {
            var record = context.Ledger.Documents[document].Record;
            foreach (var statement in record.Statements.Where(statement => statement.Cue.Any(cue => IsAccusation(cue.Of(record.Document.Text)))))
            {
                foreach (var entity in Accused(document, statement, context).Where(entity => !heard.Contains(entity.Id)))
                {
                    if (!accused.TryGetValue(entity.Id, out var entry))
                    {
                        accused[entity.Id] = entry = (entity, []);
                    }

                    entry.Citations.Add(context.Cite(document, Span.Cover(statement.Cue[0], statement.Span)));
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

    private static bool IsAccusation(string cue) => cue.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(Cues.Contains);

    private static IEnumerable<Entity> Accused(int document, Statement statement, DossierContext context)
    {
        var record = context.Ledger.Documents[document].Record;
        if (!statement.Addressees.IsEmpty)
        {
            return statement.Addressees.Select(local => context.Ledger.Entities.Of(document, local)).DistinctBy(entity => entity.Id, StringComparer.Ordinal);
        }

        var from = statement.Cue[0].End;
        var window = new Span(statement.Cue[0].Start, Math.Min(from + Reach, record.Document.Text.Length));
        var named = record.Entities
            .Select((entity, local) => (Local: local, First: entity.Mentions.Where(mention => mention.Kind == MentionKind.Name && window.Contains(mention.Span)).Select(mention => (Span?)mention.Span).FirstOrDefault()))
            .Where(entry => entry.First is not null && !statement.Speakers.Any(speaker => speaker.Entity == entry.Local))
            .OrderBy(entry => entry.First!.Value.Start)
            .Take(1);
        return named.Select(entry => context.Ledger.Entities.Of(document, entry.Local));
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
