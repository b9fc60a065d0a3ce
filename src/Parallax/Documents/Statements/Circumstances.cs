using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Coreference;

namespace Parallax.Documents.Statements;

/// <summary>What follows from how the statements of a document stand to each other.</summary>
internal static class Circumstances
{
    /// <summary>Hands the outlet of an interview on to "he said" right behind it, and gives "the newspaper" its name.</summary>
    public static void Carry(Words words, List<StatementDraft> drafts)
    {
        StatementDraft? last = null;
        Via? outlet = null;
        foreach (var draft in drafts)
        {
            // "They said" behind what two have said together.
            if (draft.Speakers is [{ Entity: null }] && draft.SpeakerToken >= 0 && words.Lower(draft.SpeakerToken) == "they" && last is not null && last.Speakers.Length > 1 && words.SentenceOf(draft.SpeakerToken) - words.SentenceOf(last.CueToken < 0 ? draft.SpeakerToken : last.CueToken) <= 1)
            {
                draft.Speakers = [.. last.Speakers.Select(speaker => speaker with { Span = draft.Speakers[0].Span })];
            }

            if (draft.Via is { Kind: "outlet" } named && char.IsLower(named.Name[0]) && outlet is not null && words.Lower(words.At(named.Span.Start)) is "the" or "publication" or "newspaper" or "paper" or "outlet" or "broadcaster" or "magazine")
            {
                draft.Via = outlet with { Span = named.Span };
            }
            else if (draft.Via is null && last?.Via is { Kind: not "paper" } before && draft.Passage.Start == last.Passage.Start && SameSpeaker(last, draft) && draft.CueToken > last.CueToken)
            {
                draft.Via = before;
            }
            else if (draft.Via is null && draft.ByPronoun && last?.Via is { IsOutlet: true } given && SameSpeaker(last, draft) && draft.Passage.Start == last.Passage.End)
            {
                draft.Via = given;
            }

            outlet = draft.Via is { IsOutlet: true } via && char.IsUpper(via.Name[0]) ? via : outlet;
            last = draft;
        }
    }

    /// <summary>Leaves out what a caption repeats of the text.</summary>
    public static List<StatementDraft> WithoutRepeats(Words words, Document document, List<StatementDraft> drafts)
    {
        var texts = drafts.Where(draft => !IsCaption(draft)).Select(draft => draft.Span.Of(words.Text)).ToHashSet(StringComparer.Ordinal);
        return drafts.FindAll(draft => !IsCaption(draft) || !texts.Contains(draft.Span.Of(words.Text)));

        bool IsCaption(StatementDraft draft) => document.Blocks[draft.Passage.Block].Kind == BlockKind.Caption;
    }

    /// <summary>Index of the smallest other statement in whose content a statement's cue stands; null for none.</summary>
    public static int? Within(List<StatementDraft> drafts, int index)
    {
        var draft = drafts[index];
        if (draft.Cue.Count == 0)
        {
            return null;
        }

        int? best = null;
        for (var i = index - 1; i >= 0 && drafts[i].Passage.Start == draft.Passage.Start; i--)
        {
            Consider(i);
        }

        for (var i = index + 1; i < drafts.Count && drafts[i].Passage.Start == draft.Passage.Start; i++)
        {
            Consider(i);
        }

        return best;

        void Consider(int other)
        {
            if (drafts[other].Content.Exists(content => content.Contains(draft.Cue[0])) && (best is null || drafts[other].Span.Length < drafts[best.Value].Span.Length))
            {
                best = other;
            }
        }
    }

    /// <summary>The if-clause that what is said hangs on: "If A agrees, …", "… if A agrees".</summary>
    public static Span? Condition(Words words, Clauses clauses, StatementDraft draft)
    {
        foreach (var content in draft.Content)
        {
            var end = words.At(content.End - 1) + 1;
            for (var i = words.At(content.Start); i < end && i < words.Count; i++)
            {
                if (words.Lower(i) is not ("if" or "unless") || words.Lower(i - 1) is "as" or "even" or "only" or "see" or "know" or "ask" or "asked" or "wonder" or "wondered" or "check" or "and" or "," && words.Lower(i + 1) is "not")
                {
                    continue;
                }

                var close = i + 1;
                while (close < end && words.Lower(close) is not ("," or "then" or ";" or "." or "?" or "!" or ":"))
                {
                    close++;
                }

                if (close > i + 2 && clauses.HasFinite(i + 1, close))
                {
                    return words.SpanOf(i, close);
                }
            }
        }

        return null;
    }

    private static bool SameSpeaker(StatementDraft a, StatementDraft b) =>
        a.Speakers.Length > 0 && b.Speakers.Length > 0 && a.Speakers[0].Entity is not null && a.Speakers[0].Entity == b.Speakers[0].Entity;
}
