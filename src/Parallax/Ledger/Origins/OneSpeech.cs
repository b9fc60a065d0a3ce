using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Stories;

namespace Parallax.Ledger.Origins;

/// <summary>Finds the interviews and remarks that several documents report as one.</summary>
internal static class OneSpeech
{
    /// <summary>Pairs of keys of sources that are one.</summary>
    public static IEnumerable<(string A, string B)> Pairs(List<TracedMention> mentions, ImmutableArray<Utterance> utterances, ImmutableArray<StoryDraft> stories)
    {
        var spoken = mentions.Where(mention => IsSpoken(mention.Source.Key)).ToList();

        // The same words of the same speaker were said once.
        var sourceOf = spoken.Where(mention => !mention.IsPassage).ToDictionary(mention => mention.Id, mention => mention.Source.Key, StringComparer.Ordinal);
        foreach (var utterance in utterances)
        {
            var keys = utterance.Wordings.Select(wording => sourceOf.GetValueOrDefault(wording.Statement)).OfType<string>().ToList();
            for (var i = 1; i < keys.Count; i++)
            {
                if (keys[i] != keys[0] && SpeakerOf(keys[i]) == SpeakerOf(keys[0]))
                {
                    yield return (keys[0], keys[i]);
                }
            }
        }

        // Reports of one story that quote one speaker without saying where, or from an interview with one outlet, hold one source:
        // nobody confirms himself.
        var storyOf = stories.SelectMany((story, at) => story.Documents.Select(document => (document, at))).ToDictionary(pair => pair.document, pair => pair.at);
        foreach (var group in spoken
            .GroupBy(mention => (Story: storyOf.GetValueOrDefault(mention.Document, -1 - mention.Document), Speech: WithoutDocument(mention.Source.Key))))
        {
            var keys = group.Select(mention => mention.Source.Key).Distinct(StringComparer.Ordinal).ToList();
            for (var i = 1; i < keys.Count; i++)
            {
                yield return (keys[0], keys[i]);
            }
        }
    }

    private static bool IsSpoken(string key) => key.StartsWith("interview:", StringComparison.Ordinal) || key.StartsWith("statement:", StringComparison.Ordinal);

    private static string SpeakerOf(string key) => key.Split(':')[2];

    private static string WithoutDocument(string key)
    {
        var parts = key.Split(':', 3);
        return parts[0] + ":" + parts[2];
    }
}
