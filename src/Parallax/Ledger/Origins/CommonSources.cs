using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Copies;
using Parallax.Ledger.Stories;

namespace Parallax.Ledger.Origins;

/// <summary>Finds what reports of one story share although none copies another: a talk that makes up a report, a paper each has read, an occasion all attended.</summary>
internal static class CommonSources
{
    public static List<TracedMention> Merge(List<TracedMention> mentions, ImmutableArray<LedgerDocument> documents, ImmutableArray<StoryDraft> stories, DocumentSources sources)
    {
        var storyOf = stories.SelectMany((story, at) => story.Documents.Select(document => (document, at))).ToDictionary(pair => pair.document, pair => pair.at);
        var shared = Shared(documents, stories, sources);
        var talks = Talks(mentions, documents, storyOf);
        return mentions.ConvertAll(mention =>
        {
            var story = storyOf.GetValueOrDefault(mention.Document, -1 - mention.Document);
            if (Drawn(mention, story, shared, sources) is { } common)
            {
                return mention with { Source = common };
            }

            return talks.TryGetValue((story, mention.Source.Key), out var talk) ? mention with { Source = talk with { Path = [.. mention.Source.Path, .. talk.Path] } } : mention;

            Source? Drawn(TracedMention one, int at, Dictionary<(int Story, string Name), ImmutableArray<int>> groups, DocumentSources known)
            {
                if (!IsOpen(one.Source) || Drawing(documents[one.Document], known.Report(one.Document), known.Sentence(one.Document, one.Span)) is not { Shared: { } thing } sentence
                    || !groups.TryGetValue((at, thing.Name), out var reports))
                {
                    return null;
                }

                return new Source(
                    $"shared:{thing.Name}:{documents[reports[0]].Id}", thing.IsEvent ? OriginKind.Statement : OriginKind.Document, thing.Name,
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

    /// <summary>What two outlets or more draw upon in the reports of one story.</summary>
    private static Dictionary<(int Story, string Name), ImmutableArray<int>> Shared(ImmutableArray<LedgerDocument> documents, ImmutableArray<StoryDraft> stories, DocumentSources sources)
    {
        var found = new Dictionary<(int, string), ImmutableArray<int>>();
        for (var story = 0; story < stories.Length; story++)
        {
            foreach (var group in stories[story].Documents
                .SelectMany(document => sources.Report(document).Select(sentence => sentence.Shared?.Name).OfType<string>().Distinct(StringComparer.Ordinal).Select(name => (name, document)))
                .GroupBy(pair => pair.name, pair => pair.document, StringComparer.Ordinal))
            {
                if (group.Select(document => documents[document].Document.Outlet).Distinct(StringComparer.Ordinal).Count() > 1)
                {
                    found[(story, group.Key)] = [.. group.Order()];
                }
            }
        }

        return found;
    }

    /// <summary>Where a report of a story is one talk of its outlet with somebody, what it tells besides belongs to that talk.</summary>
    private static Dictionary<(int Story, string Publisher), Source> Talks(List<TracedMention> mentions, ImmutableArray<LedgerDocument> documents, Dictionary<int, int> storyOf)
    {
        var found = new Dictionary<(int, string), Source>();
        foreach (var group in mentions
            .Where(mention => documents[mention.Document].Document.Outlet is not null)
            .GroupBy(mention => (Story: storyOf.GetValueOrDefault(mention.Document, -1 - mention.Document), Publisher: Publishers.Key(documents[mention.Document].Document.Outlet!))))
        {
            var spoken = group.Where(mention => mention.Source.Key.Split(':')[0] is "interview" or "statement").Select(mention => mention.Source).DistinctBy(source => source.Key, StringComparer.Ordinal).ToList();
            if (spoken.Count == 1 && spoken[0].Kind == OriginKind.Interview && spoken[0].Key.EndsWith(":" + group.Key.Publisher, StringComparison.Ordinal))
            {
                found[(group.Key.Story, "publisher:" + group.Key.Publisher)] = spoken[0];
            }
        }

        return found;
    }
}
