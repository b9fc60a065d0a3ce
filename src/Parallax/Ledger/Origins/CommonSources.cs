using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Origins;

/// <summary>Finds what reports of one story share although none copies another: a talk that makes up a report, a paper each has read, an occasion all attended.</summary>
internal static class CommonSources
{
    public static List<TracedMention> Merge(List<TracedMention> mentions, ImmutableArray<LedgerDocument> documents, ReportMatters matters, DocumentSources sources)
    {
        var shared = Shared(documents, matters, sources);
        var talks = Talks(mentions, documents, matters, sources);
        var issued = Issued(mentions, documents, sources);
        return mentions.ConvertAll(mention =>
        {
            if (Drawn(mention, shared, sources) is { } common)
            {
                return mention with { Source = common };
            }

            if (mention.Source.Path.IsEmpty && issued.TryGetValue((mention.Document, mention.Source.Key), out var statement))
            {
                return mention with { Source = statement };
            }

            return talks.TryGetValue((matters.StoryOf(mention.Document), mention.Source.Key), out var talk) ? mention with { Source = talk with { Path = [.. mention.Source.Path, .. talk.Path] } } : mention;

            Source? Drawn(TracedMention one, Dictionary<(int Document, string Name), int> groups, DocumentSources known)
            {
                if (!IsOpen(one.Source) || Drawing(documents[one.Document], known.Report(one.Document), known.Sentence(one.Document, one.Span)) is not { Shared: { } thing } sentence
                    || !groups.TryGetValue((one.Document, thing.Name), out var first))
                {
                    return null;
                }

                // What somebody named says elsewhere in the report was not said there.
                if (one.Source.Key.StartsWith("statement:", StringComparison.Ordinal) && known.Sentence(one.Document, one.Span)?.Block != sentence.Block)
                {
                    return null;
                }

                return new Source(
                    $"shared:{thing.Name}:{documents[first].Id}", thing.IsEvent ? OriginKind.Statement : OriginKind.Document, thing.Name,
                    [documents[one.Document].At(sentence.Span, $"draws on the {thing.Name}, as other reports of the matter do")]);
            }
        });
    }

    /// <summary>An interview or a report that another outlet is credited with is a source of its own.</summary>
    private static bool IsOpen(Source source) => source.Kind is OriginKind.Unknown or OriginKind.Agency or OriginKind.Document || source.Key.StartsWith("statement:", StringComparison.Ordinal);

    /// <summary>The sentence by which another draws upon something: itself, or one before it in its paragraph; or the report's first, where that is what the report is about.</summary>
    private static ReportSentence? Drawing(LedgerDocument document, ImmutableArray<ReportSentence> report, ReportSentence? sentence)
    {
        if (sentence is null || sentence.Shared is not null)
        {
            return sentence;
        }

        if (sentence.Own)
        {
            return null;
        }

        var at = report.IndexOf(sentence);
        for (var i = at - 1; i >= 0 && report[i].Block == sentence.Block; i--)
        {
            if (report[i].Shared is not null)
            {
                return report[i];
            }
        }

        var body = document.Document.Blocks.Length > 1 ? 1 : 0;
        return report.FirstOrDefault(one => one.Block <= body && one.Shared is not null);
    }

    /// <summary>What two outlets or more draw upon, by document and name: the first document of those that do.</summary>
    private static Dictionary<(int Document, string Name), int> Shared(ImmutableArray<LedgerDocument> documents, ReportMatters matters, DocumentSources sources)
    {
        var found = new Dictionary<(int, string), int>();
        foreach (var group in Enumerable.Range(0, documents.Length)
            .SelectMany(document => sources.Report(document).Select(sentence => sentence.Shared?.Name).OfType<string>().Distinct(StringComparer.Ordinal).Select(name => (name, document)))
            .GroupBy(pair => pair.name, pair => pair.document, StringComparer.Ordinal))
        {
            var members = group.Order().ToList();
            var sets = new UnionFind(members.Count);
            for (var i = 0; i < members.Count; i++)
            {
                // Near in the row is enough: what is far apart belongs to other matters.
                for (var j = Math.Max(0, i - 200); j < i; j++)
                {
                    if (matters.AreOne(members[j], members[i]))
                    {
                        sets.Union(j, i);
                    }
                }
            }

            foreach (var set in sets.Sets())
            {
                var reports = set.Select(at => members[at]).ToList();
                if (reports.Select(document => documents[document].Document.Outlet).Distinct(StringComparer.Ordinal).Count() > 1)
                {
                    reports.ForEach(document => found[(document, group.Key)] = reports.Min());
                }
            }
        }

        return found;
    }

    /// <summary>Where a report of a story is one talk of its outlet with somebody, what it tells besides belongs to that talk.</summary>
    private static Dictionary<(int Story, string Publisher), Source> Talks(List<TracedMention> mentions, ImmutableArray<LedgerDocument> documents, ReportMatters matters, DocumentSources sources)
    {
        var found = new Dictionary<(int, string), Source>();
        foreach (var group in mentions
            .Where(mention => documents[mention.Document].Document.Outlet is not null)
            .GroupBy(mention => (Story: matters.StoryOf(mention.Document), Publisher: sources.Names.Key(documents[mention.Document].Document.Outlet!))))
        {
            var spoken = group.Where(mention => mention.Source.Key.Split(':')[0] is "interview" or "statement").Select(mention => mention.Source).DistinctBy(source => source.Key, StringComparer.Ordinal).ToList();
            if (spoken.Count == 1 && spoken[0].Kind == OriginKind.Interview && spoken[0].Key.EndsWith(":" + group.Key.Publisher, StringComparison.Ordinal))
            {
                found[(group.Key.Story, "publisher:" + group.Key.Publisher)] = spoken[0];
            }
        }

        return found;
    }

    /// <summary>A report that tells of nothing but one statement somebody has issued, and of no work of its own, has from it what it credits nobody with.</summary>
    private static Dictionary<(int Document, string Publisher), Source> Issued(List<TracedMention> mentions, ImmutableArray<LedgerDocument> documents, DocumentSources sources)
    {
        var found = new Dictionary<(int, string), Source>();
        foreach (var group in mentions.GroupBy(mention => mention.Document).Where(group => documents[group.Key].Document.Outlet is not null))
        {
            var report = sources.Report(group.Key);
            var own = "publisher:" + sources.Names.Key(documents[group.Key].Document.Outlet!);
            var others = group.Select(mention => mention.Source).Where(source => source.Key != own).DistinctBy(source => source.Key, StringComparer.Ordinal).ToList();
            if (others.Count == 1 && others[0].Key.StartsWith("statement:", StringComparison.Ordinal) && report.Any(sentence => sentence.Issued) && !report.Any(sentence => sentence.Own || sentence.Cited is not null))
            {
                found[(group.Key, own)] = others[0];
            }
        }

        return found;
    }
}
