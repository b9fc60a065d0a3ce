using System;
using System.Collections.Immutable;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions.Pieces;

namespace Parallax.Documents.Figures;

/// <summary>Finds the statement that a figure stands in, and with it who gives it.</summary>
internal static class AttributionFinder
{
    public static void Find(FigureContext context, FigureDraft draft)
    {
        if (draft.Quantity.Unit == "magnitude")
        {
            return; // known of the quake, whoever speaks of it
        }

        int? best = null;
        var length = int.MaxValue;
        var statements = context.Statements;
        for (var i = FirstThatCouldHold(statements, draft.Span); i < statements.Length && statements[i].Span.Start <= draft.Span.Start; i++)
        {
            foreach (var content in statements[i].Content)
            {
                // the innermost speaks
                if (content.Contains(draft.Span) && content.Length < length && statements[i].Mode == StatementMode.Speech)
                {
                    (best, length) = (i, content.Length);
                }
            }
        }

        if (best is not { } index || IsBackground(context, draft, statements[index]))
        {
            return;
        }

        if (statements[index].Speakers is [var labelled, ..] && context.Tables.At(draft.Span)?.Label.Contains(labelled.Span) == true)
        {
            return; // "Norland: 45 officers" in a list is whose they are, nobody's words
        }

        if (IsPresupposed(context, draft) || IsComeUpon(context, statements[index]))
        {
            return;
        }

        draft.Statement = index;
        foreach (var speaker in statements[index].Speakers)
        {
            if (speaker.Entity is { } entity)
            {
                draft.AttributedTo = entity;
                draft.Note("attributedTo", speaker.Span);
            }
            else if (IsPronoun(context, speaker.Span))
            {
                Before(context, draft, index);
            }
            else
            {
                Words(context, draft, speaker.Span);
            }

            return;
        }
    }

    // "its 9,000-strong mission": known before anybody speaks of it
    private static bool IsPresupposed(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        return draft.First > 0 && draft.Last + 2 < tokens.Length && context.Lower(tokens[draft.First - 1]) is "its" or "their" or "the" or "his" or "her" or "our" &&
            context.Lower(tokens[draft.Last + 2]) == "strong" && tokens[draft.Last + 1].Tag == PartOfSpeech.Punct;
    }

    // "Responding officers found two men", "aerial shots showed 30 people": nobody says it
    private static bool IsComeUpon(FigureContext context, Statement statement)
    {
        if (statement is not { Speakers: [{ Entity: null, Span: var speaker }, ..], Cue: [var cue, ..] } ||
            cue.Of(context.Text).ToLowerInvariant() is not ("found" or "finds" or "find" or "showed" or "shows" or "show" or "saw" or "discovered") || !TokenLookup.TryFind(context.Document, speaker.Start, out var sentence, out var first))
        {
            return false;
        }

        return !NounPhrase.TryRead(context, sentence, first, out var phrase) || !FigureRules.Finders.Contains(sentence.Tokens[phrase.Head].Lemma);
    }

    // "The virus, which has infected 900 people, spreads quickly, said the doctor": what a clause between commas adds is the reporter's
    private static bool IsBackground(FigureContext context, FigureDraft draft, Statement statement)
    {
        if (statement.Kind != StatementKind.Indirect || statement.Speakers is not [{ Span: var speaker }, ..] || speaker.Start < draft.Span.End)
        {
            return false;
        }

        var tokens = draft.Sentence.Tokens;
        for (int at = draft.Head, steps = 0; at >= 0 && steps < 12; at = tokens[at].Head, steps++)
        {
            if (tokens[at].Relation == "acl:relcl" && tokens[at].Head is >= 0 and var noun)
            {
                for (var i = noun + 1; i < at; i++)
                {
                    if (context.Lower(tokens[i]) is "which" or "who" or "whose")
                    {
                        return tokens[i - 1].Tag == PartOfSpeech.Punct && tokens[i - 1].Span.Start > statement.Span.Start;
                    }
                }
            }
        }

        return false;
    }

    // The words of a speaker who is no entity: its noun phrase, without "on Tuesday, which …", and with more than its article.
    private static void Words(FigureContext context, FigureDraft draft, Span speaker)
    {
        if (TokenLookup.TryFind(context.Document, speaker.Start, out var sentence, out var first))
        {
            // "the WHO", where the tagger takes the name for a pronoun; "WHO's tally": whose it is stands in front
            var isArticle = sentence.Tokens[first].Tag == PartOfSpeech.Det && speaker.End <= sentence.Tokens[first].Span.End && first + 1 < sentence.Tokens.Length;
            var isOwned = first >= 2 && context.Lower(sentence.Tokens[first - 1]) is "'s" or "’s";
            speaker = new Span(isOwned ? sentence.Tokens[first - 2].Span.Start : speaker.Start, isArticle ? sentence.Tokens[first + 1].Span.End : speaker.End);
        }

        if (sentence is not null && NounPhrase.TryRead(context, sentence, first, out var phrase) && sentence.Tokens[phrase.Start].Span.Start <= speaker.End + 1)
        {
            var end = sentence.Tokens[phrase.End - 1].Span.End;
            speaker = new Span(speaker.Start, speaker.Length < 25 && speaker.End > end ? speaker.End : end);
            if (context.EntityOf(sentence.Tokens[phrase.Head]) is { } entity && context.CanHold(entity) && HolderFinder.IsNaming(context, sentence.Tokens[phrase.Head].Span, entity))
            {
                draft.AttributedTo = entity;
                draft.Note("attributedTo", sentence.Tokens[phrase.Head].Span);
                return;
            }
        }

        else if (speaker.Of(context.Text).IndexOf(',', StringComparison.Ordinal) is > 0 and var comma)
        {
            speaker = new Span(speaker.Start, speaker.Start + comma);
        }

        draft.Attribution = CountedWords.OneLine(speaker.Of(context.Text));
        draft.Note("attributedTo", speaker);
    }

    /// <summary>Who gives a figure that stands in no statement: "the agency reports 27 wounded", "according to the agency's tally".</summary>
    public static void FromClause(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        if (draft.Statement is not null || draft.AttributedTo is not null || draft.Attribution is not null)
        {
            // "The union says 40,000; the police say 11,500": whose verb the number hangs on, and not who spoke before
            if (draft.Verb >= 0 && draft.Phrase is null && draft.Role is "obj" or "obl" && FigureRules.GivingVerbs.Contains(tokens[draft.Verb].Lemma) &&
                Clause.Child(draft.Sentence, draft.Verb, "nsubj") is >= 0 and var giver && tokens[giver].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn)
            {
                (draft.AttributedTo, draft.Attribution) = (null, null);
                Set(context, draft, giver);
            }

            return;
        }

        if (draft.Verb >= 0 && IsGiving(draft))
        {
            var subject = Clause.Subject(draft.Sentence, draft.Verb);
            if (subject >= 0 && tokens[subject].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn)
            {
                Set(context, draft, subject);
                return;
            }
        }

        for (var i = 0; i + 2 < tokens.Length; i++)
        {
            if (context.Lower(tokens[i]) == "according" && context.Lower(tokens[i + 1]) == "to" && NounPhrase.TryRead(context, draft.Sentence, i + 2, out var phrase))
            {
                Set(context, draft, phrase.Head);
                return;
            }
        }
    }

    // "listed 16 soldiers", "puts the number at 25,000"
    private static bool IsGiving(FigureDraft draft) => draft.Sentence.Tokens[draft.Verb].Lemma switch
    {
        "report" or "list" or "record" or "register" or "document" or "tally" or "cite" => draft.Role == "obj",
        "put" or "place" or "estimate" or "set" => Clause.Child(draft.Sentence, draft.Verb, "obj") is var number and >= 0 &&
            draft.Sentence.Tokens[number].Lemma is "number" or "figure" or "toll" or "total" or "count" or "estimate",
        var verb => draft.Phrase is null && draft.Role is "obj" or "obl" && FigureRules.GivingVerbs.Contains(verb),
    };

    private static void Set(FigureContext context, FigureDraft draft, int token)
    {
        var tokens = draft.Sentence.Tokens;
        var start = token;
        while (start > 0 && token - start < 6 && tokens[start - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Part)
        {
            start--;
        }

        var span = new Span(tokens[start].Span.Start, tokens[token].Span.End);
        if (context.EntityOf(tokens[token]) is { } entity && context.CanHold(entity) && !context.IsAdjective(tokens[token].Span))
        {
            draft.AttributedTo = entity;
            draft.Note("attributedTo", tokens[token].Span);
            return;
        }

        draft.Attribution = CountedWords.OneLine(span.Of(context.Text));
        draft.Note("attributedTo", span);
    }

    private static bool IsPronoun(FigureContext context, Span span) => span.Of(context.Text).ToLowerInvariant() is "it" or "they" or "he" or "she" or "we" or "i" or "some of whom" or "who";

    // "it said": whoever spoke last
    private static void Before(FigureContext context, FigureDraft draft, int index)
    {
        for (var i = index - 1; i >= 0 && i >= index - 3 && draft.Span.Start - context.Statements[i].Span.End < 800; i--)
        {
            if (context.Statements[i].Speakers is [var speaker, ..] && (speaker.Entity is not null || !IsPronoun(context, speaker.Span)))
            {
                draft.AttributedTo = speaker.Entity;
                draft.Attribution = speaker.Entity is null ? CountedWords.OneLine(speaker.Span.Of(context.Text)) : null;
                draft.Note("attributedTo", speaker.Span, "who spoke last before a pronoun");
                return;
            }
        }
    }

    // Statements are sorted by start; one that holds the figure starts at most a long quotation before it.
    private static int FirstThatCouldHold(ImmutableArray<Statement> statements, Span span)
    {
        const int LongestQuotation = 20_000;
        int low = 0, high = statements.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (statements[middle].Span.Start < span.Start - LongestQuotation)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
