using System;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Dossiers.Sections;
using Parallax.Ledger;
using Parallax.Queries;

namespace Parallax.Dossiers;

/// <summary>Makes dossiers of a ledger. A pure function: the same ledger gives the same dossier.</summary>
public static class DossierBuilder
{
    /// <summary>A report whose date is open by more days is not dated.</summary>
    private const int LongestDate = 366;

    /// <param name="ledger">The ledger.</param>
    /// <param name="story">Id of a story or storyline; null for the whole ledger.</param>
    public static Dossier Build(LedgerResult ledger, string? story = null) => Build(new LedgerIndex(ledger), story);

    /// <param name="index">The ledger, indexed: for who makes more than one dossier of it.</param>
    /// <param name="story">Id of a story or storyline; null for the whole ledger.</param>
    public static Dossier Build(LedgerIndex index, string? story = null)
    {
        var ledger = index.Ledger;
        var context = new DossierContext(index, story);
        ImmutableArray<DossierSection?> sections =
        [
            NowSection.Make(context),
            AccountSection.Make(context),
            FigureSection.Make(context),
            TollSection.Make(context),
            StatementSection.Make(context),
            PositionSection.Make(context),
            TimelineSection.Make(context),
            TalksSection.Make(context),
            ForceSection.Make(context),
            AccusedSection.Make(context),
            HeadlineSection.Make(context),
            UnresolvedSection.Make(context),
            OriginSection.Make(context),
        ];
        return new Dossier
        {
            Title = Title(index, story),
            Period = Period(context),
            Sources = Sources(context),
            Sections = [.. sections.OfType<DossierSection>()],
            Documents = [.. context.Documents.Select(document => Document(document, context))],
        };
    }

    /// <summary>A claim about figures as the dossier of a story or storyline shows it; null where it is no such claim or the dossier holds none of its values.</summary>
    public static DossierItem? FigureClaim(LedgerIndex index, string? story, Claim claim)
    {
        var context = new DossierContext(index, story);
        return claim.Kind is ClaimKind.Figure or ClaimKind.Sum && Subjects.Values(claim, context).ToImmutableArray() is { IsEmpty: false } values ? FigureSection.Item(claim, values, context) : null;
    }

    private static string Title(LedgerIndex index, string? story)
    {
        if (story is not null)
        {
            return index.Story(story)?.Title ?? index.Storyline(story)?.Title ?? "Reports";
        }

        var ledger = index.Ledger;
        return ledger.Storylines is [var only] ? only.Title
            : ledger.Storylines.IsEmpty ? "Reports"
            : $"{Words.Count(ledger.Storylines.Length, "storyline")}: {string.Join("; ", ledger.Storylines.Take(3).Select(line => line.Title))}{(ledger.Storylines.Length > 3 ? "; …" : string.Empty)}";
    }

    /// <summary>From the first dated report to the last, and how many are not dated to the year.</summary>
    private static string? Period(DossierContext context)
    {
        var known = context.Documents.Select(document => context.Ledger.Dates.Published[document].Interval).Where(interval => !interval.IsUnknown).ToList();
        var dated = known.Where(interval => interval is { Earliest: { } from, Latest: { } to } && NodaTime.Period.DaysBetween(from, to) <= LongestDate).ToList();
        if (dated.Count == 0)
        {
            return known.Count == 0 ? null : DateWords.Of(known.Aggregate((all, next) => all.Cover(next))) is var bound && bound == "undated" ? null : bound;
        }

        var (first, last) = (dated.Min(interval => interval.Earliest!.Value), dated.Max(interval => interval.Latest!.Value));
        var open = context.Documents.Length - dated.Count;
        var text = first == last ? DateWords.Day(first) : $"{DateWords.Day(first)} to {DateWords.Day(last)}";
        return open == 0 ? text : $"{text}, {Words.Count(open, "report")} of open date";
    }

    private static DossierSources Sources(DossierContext context)
    {
        var outlets = context.Documents.Select(document => context.Ledger.Documents[document].Document.Outlet);
        return new DossierSources(
            context.Documents.Length,
            [.. outlets.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            outlets.Count(outlet => outlet is null),
            [.. context.Part.Origins.Where(origin => !context.PathsOf(origin).IsEmpty).Select(origin => origin.Name)]);
    }

    private static DossierDocument Document(int index, DossierContext context)
    {
        var document = context.Ledger.Documents[index];
        var published = context.Ledger.Dates.Published[index];
        var reasons = published.Evidence.Select(at => at.Reason).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return new DossierDocument(
            context.NumberOf(document.Id), document.Id, context.Source(index), document.Document.Title, DateWords.Of(published),
            published.Basis == Basis.Inferred && reasons.Count > 0 ? string.Join("; ", reasons) : null,
            published.Basis == Basis.Inferred ? context.Cite(published.Evidence) : [],
            document.Document.Authors,
            Uri.TryCreate(document.Document.Url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? document.Document.Url : null,
            document.Paths.FirstOrDefault() ?? document.Id, context.Index.StoryOf(document.Id)?.Title ?? string.Empty);
    }
}
