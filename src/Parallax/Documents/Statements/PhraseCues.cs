using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements;

/// <summary>Reads sources given without a verb: "according to the mayor, …", "A B: …" in front of a quotation.</summary>
internal sealed class PhraseCues(Words words, NounPhrases phrases, Clauses clauses, SubjectFinder subjects, SpeakerResolver resolver, QuotationUse[] uses)
{
    private static readonly CueVerb Plain = new("say", "speech", CueFrames.That);

    public List<StatementDraft> Read(Passage passage, IReadOnlyList<StatementDraft> own)
    {
        var drafts = new List<StatementDraft>();
        for (var i = passage.Start; i < passage.End; i++)
        {
            if (words.Outer(i) >= 0)
            {
                continue;
            }

            var length = CueLexicon.Phrases.Match(words, i, passage.End, out var place);
            if (length > 0 && place == "after" && According(passage, i, i + length, own) is { } draft)
            {
                drafts.Add(draft);
            }
        }

        for (var i = passage.Start + 1; i + 2 < passage.End; i++)
        {
            if (words.Outer(i) < 0 && words.Lower(i + 1) == "that" && CueLexicon.Nouns.TryGetValue(words.Lower(i), out var mode) && Owned(passage, i, mode) is { } owned)
            {
                drafts.Add(owned);
            }
        }

        if (own.Count == 0 && drafts.Count == 0 && Announced(passage) is { } announced)
        {
            drafts.Add(announced);
        }

        if (Headed(passage) is { } headed && !own.Any(draft => draft.Span == headed.Span))
        {
            drafts.Add(headed);
        }

        return drafts;
    }

    private StatementDraft? According(Passage passage, int start, int end, IReadOnlyList<StatementDraft> own)
    {
        if (end >= passage.End || phrases.At(end) is not { } first || first.Start != end)
        {
            return null;
        }

        var source = WithQuoted(passage, subjects.Extend(passage, first));
        int from, to;
        var next = source.End;
        Span? front = null;
        if (Around(passage, start, source, own) is { } inner)
        {
            (from, to) = inner;
        }
        else if (start > passage.Start + 1 && words.Lower(start - 1) == "," && ContentEnd.IsInserted(words, passage, start - 1) && words.Lower(source.End) == ",")
        {
            // "The army, according to B, had left the town": what is said goes on behind the source.
            var outer = own.FirstOrDefault(draft => draft.Content.Exists(content => content.Start <= words[start].Span.Start && content.End > words[source.End].Span.End))?.Content[0];
            front = words.SpanOf(outer is { } content ? words.At(content.Start) : passage.Start, start - 1);
            (from, to) = (source.End + 1, outer is { } whole ? words.At(whole.End - 1) + 1 : TrimEnd(passage.End));
        }
        else if (start == passage.Start || (start == passage.Start + 1 && words.Lower(passage.Start) is "but" or "and"))
        {
            while (next < passage.End && words.Lower(next) != "," && next - source.End < 20)
            {
                next++;
            }

            from = next + 1;
            to = TrimEnd(passage.End);
            if (from >= to || words.Lower(next) != ",")
            {
                return null;
            }
        }
        else
        {
            to = words.Lower(start - 1) is "," or "—" or "–" ? start - 1 : start;
            from = passage.Start;
            for (var i = start - 1; i > from; i--)
            {
                if (words.Lower(i) is ":" or ";" && words.Outer(i) < 0 && clauses.HasFinite(i + 1, to))
                {
                    from = i + 1;
                    break;
                }
            }
        }

        var span = from < to ? words.SpanOf(from, to) : default;
        if (from >= to || !(clauses.HasFinite(from, to) || words.Outer(from) >= 0) || own.Any(draft => draft.Span == span))
        {
            return null;
        }

        var quoted = Enumerable.Range(from, to - from).Any(i => words.Outer(i) >= 0);
        var statement = new StatementDraft { Passage = passage, Speakers = resolver.Resolve(source), SpeakerToken = source.Start, CueToken = start, Kind = quoted ? StatementKind.Mixed : StatementKind.Indirect };
        if (front is { } before)
        {
            statement.Content.Add(before);
        }

        statement.Content.Add(span);
        statement.Cue.Add(words.SpanOf(start, end));
        return statement;
    }

    /// <summary>What a source between commas covers of another's words: "A said that, according to B, the bridge was closed".</summary>
    private (int From, int To)? Around(Passage passage, int start, SpeakerPhrase source, IReadOnlyList<StatementDraft> own)
    {
        if (words.Lower(start - 1) is not ("that" or ",") || words.Lower(source.End) != "," || source.End + 1 >= passage.End)
        {
            return null;
        }

        foreach (var content in own.SelectMany(draft => draft.Content))
        {
            if (words.At(content.Start) is var first && first <= start && start - first <= 1 && content.End > words[source.End].Span.End)
            {
                return (source.End + 1, words.At(content.End - 1) + 1);
            }
        }

        return null;
    }

    /// <summary>A source whose name stands in quotation marks, with all of them: the "Front for the Valley".</summary>
    private SpeakerPhrase WithQuoted(Passage passage, SpeakerPhrase source)
    {
        var end = source.End + 1;
        var quotation = words.Outer(end);
        if (quotation < 0 || source.End - source.Start != 1 || words.Tag(source.Start) != PartOfSpeech.Det || words.Tag(source.End) != PartOfSpeech.Punct)
        {
            return source;
        }

        while (end < passage.End && words.Outer(end) == quotation)
        {
            end++;
        }

        return new SpeakerPhrase([new NounPhrase(source.Start, Math.Min(end + 1, passage.End), source.End + 1)]);
    }

    /// <summary>"Lomavia's claim that …", "his belief that …".</summary>
    private StatementDraft? Owned(Passage passage, int noun, string mode)
    {
        if (words.Tag(noun) is not PartOfSpeech.Noun || words.Tag(noun + 2) is PartOfSpeech.Verb or PartOfSpeech.Aux || phrases.At(noun) is not { } phrase)
        {
            return null;
        }

        NounPhrase owner;
        if (words.Lower(phrase.Start) is "his" or "her" or "its" or "their")
        {
            owner = new NounPhrase(phrase.Start, phrase.Start + 1, phrase.Start);
        }
        else
        {
            var genitive = noun - 1;
            while (genitive > phrase.Start && words.Lower(genitive) is not ("'s" or "'"))
            {
                genitive--;
            }

            if (genitive <= phrase.Start)
            {
                return null;
            }

            owner = new NounPhrase(phrase.Start, genitive, genitive - 1);
        }

        var end = ContentEnd.Find(words, phrases, clauses, passage, new Cue(Plain, CueForm.Base, noun, noun, noun + 1, false, false, Polarity.Said), [], noun + 2);
        if (end <= noun + 3 || !clauses.HasFinite(noun + 2, end))
        {
            return null;
        }

        var quoted = Enumerable.Range(noun + 2, end - noun - 2).Any(i => words.Outer(i) >= 0);
        var statement = new StatementDraft
        {
            Passage = passage, Speakers = [resolver.Resolve(owner)], SpeakerToken = owner.Start, CueToken = noun,
            Kind = quoted ? StatementKind.Mixed : StatementKind.Indirect, Mode = mode == "thought" ? StatementMode.Thought : StatementMode.Speech,
        };
        statement.Content.Add(words.SpanOf(noun + 2, end));
        statement.Cue.Add(words[noun].Span);
        return statement;
    }

    /// <summary>A quotation announced by a name and a colon.</summary>
    private StatementDraft? Announced(Passage passage)
    {
        var quotation = -1;
        int first = -1, last = -1;
        for (var i = passage.Start; i < passage.End; i++)
        {
            if (words.Outer(i) is >= 0 and var outer)
            {
                first = first < 0 ? i : first;
                last = quotation < 0 || quotation == outer ? i : last;
                quotation = quotation < 0 ? outer : quotation;
            }
        }

        if (quotation < 0 || uses[quotation] != QuotationUse.Unread || last - first < 2)
        {
            return null;
        }

        var colon = first - 2;
        if (colon > passage.Start && words.Lower(colon) == ":" && subjects.EndingAt(passage, colon - 1) is { } announced && announced.Start == passage.Start && IsName(announced.Parts[0]))
        {
            return Make(passage, quotation, announced, words[colon].Span);
        }

        return null;
    }

    /// <summary>A headline or a transcript's line that starts with who speaks: "A B: the bridge must open".</summary>
    private StatementDraft? Headed(Passage passage)
    {
        var block = words.Document.Document.Blocks[passage.Block];
        // A transcript may stand in quotation marks, line by line.
        var start = passage.Start + (words.Outer(passage.Start) < 0 && words.Outer(passage.Start + 1) >= 0 ? 1 : 0);
        if (words[passage.Start].Span.Start != block.Span.Start || phrases.At(start) is not { } first || first.Start != start)
        {
            return null;
        }

        var source = subjects.Extend(passage, first);
        var from = source.End + 1;
        if (source.End - source.Start > 6 || from + 2 > passage.End || words.Lower(source.End) != ":" || (start == passage.Start && words.Outer(from) >= 0) || clauses.IsOpening(from))
        {
            return null;
        }

        for (var i = source.Start; i < source.End; i++)
        {
            // A heading of words: "Rights Trumped by Interests: …".
            if (words.Lower(i) is "by" or "to" or "with" or "over" || words.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux)
            {
                return null;
            }
        }

        var speakers = resolver.Resolve(source);
        var transcript = block.Kind != BlockKind.Title && words.Form(first.Head).Length > 2 && words.Form(first.Head).All(char.IsUpper);
        if (!transcript && (start > passage.Start || !speakers.All(resolver.IsPersonOrBody)))
        {
            return null;
        }

        var to = TrimEnd(passage.End);
        var span = transcript ? new Span(words[from].Span.Start, block.Span.End) : words.SpanOf(from, Math.Max(to, from + 1));
        var statement = new StatementDraft { Passage = passage, Speakers = speakers, SpeakerToken = source.Start, CueToken = source.End, Kind = transcript ? StatementKind.Direct : StatementKind.Indirect };
        statement.Content.Add(span);
        statement.Cue.Add(words[source.End].Span);
        return statement;
    }

    private StatementDraft Make(Passage passage, int quotation, SpeakerPhrase source, Span cue)
    {
        uses[quotation] = QuotationUse.Direct;
        var statement = new StatementDraft { Passage = passage, Speakers = resolver.Resolve(source), SpeakerToken = source.Start, CueToken = source.Start, Kind = StatementKind.Direct };
        statement.Content.Add(words.Quotations[quotation].Content);
        statement.Cue.Add(cue);
        return statement;
    }

    private bool IsName(NounPhrase phrase) => words.IsCapital(phrase.Head) && words.Tag(phrase.Head) is PartOfSpeech.Propn or PartOfSpeech.Noun;

    private int TrimEnd(int end)
    {
        while (end > 1 && words.Outer(end - 1) < 0 && words.Tag(end - 1) is PartOfSpeech.Punct && words.Lower(end - 1) is "." or "," or ";" or "!" or "?")
        {
            end--;
        }

        return end;
    }
}
