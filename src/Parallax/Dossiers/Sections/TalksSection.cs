using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Dossiers.Sections;

/// <summary>Talks: who met whom, what was proposed, what came of it. Measures: their states.</summary>
internal static class TalksSection
{
    public static DossierSection? Make(DossierContext context)
    {
        var talks = context.Part.Talks.Where(talk => talk.Evidence.Any(at => context.Holds(at.Document))).Select(talk => Item(talk, context));
        var measures = context.Part.Measures.Where(measure => measure.States.Any(state => state.Evidence.Any(at => context.Holds(at.Document)))).Select(measure => Item(measure, context));
        ImmutableArray<DossierItem> items = [.. talks, .. measures];
        return items.IsEmpty ? null : new DossierSection("talks", "Talks and measures", null, items);
    }

    private static DossierItem Item(Talk talk, DossierContext context)
    {
        var parties = context.Names(talk.Parties);
        var mediators = context.Names(talk.Mediators);
        var rows = new List<DossierRow>();
        if (talk.About is { Length: > 0 } about)
        {
            rows.Add(new DossierRow(["About", FigureWords.Collapse(about)], []));
        }

        rows.AddRange(talk.Proposals.Where(at => context.Holds(at.Document)).Select(at => Row("Proposed", at, context)));
        if (talk.Outcome is { } outcome && context.Holds(outcome.Document))
        {
            rows.Add(Row("Outcome", outcome, context));
        }
        else
        {
            rows.Add(new DossierRow(["Outcome", "not told in these reports"], []));
        }

        return new DossierItem
        {
            Id = talk.Id,
            Group = "Talks",
            Heading = $"{DateWords.Of(talk.Date)}: {(parties.Length == 0 ? "parties not named" : parties)}{(mediators.Length == 0 ? string.Empty : $", mediated by {mediators}")}",
            Columns = rows.Count == 0 ? [] : ["What", "As reported"],
            Rows = [.. rows],
            Citations = context.Cite(talk.Evidence),
        };
    }

    private static DossierRow Row(string what, Reference at, DossierContext context)
    {
        var citation = context.Cite(at)!;
        return new DossierRow([what, FigureWords.Collapse(citation.Quote)], [citation]);
    }

    private static DossierItem Item(Measure measure, DossierContext context) => new()
    {
        Id = measure.Id,
        Group = "Measures",
        Heading = Words.Capital(FigureWords.Collapse(measure.Name)) + (context.Name(measure.By) is { } by ? $" ({by})" : string.Empty),
        Columns = ["State", "Date"],
        Rows =
        [
            .. measure.States.Where(state => state.Evidence.Any(at => context.Holds(at.Document)))
                .Select(state => new DossierRow([Words.Of(state.State), DateWords.Of(state.Date)], context.Cite(state.Evidence))),
        ],
    };
}
