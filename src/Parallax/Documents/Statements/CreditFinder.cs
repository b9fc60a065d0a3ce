using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements;

/// <summary>Finds where a document says it has something from: agencies' signs, outlets, pictures, papers and public occasions.</summary>
internal sealed class CreditFinder(Words words, NounPhrases phrases, Clauses clauses, ViaFinder vias, ImmutableArray<LocalEntity> entities)
{
    private readonly List<(CreditKind Kind, string Name, Span Span, Span? Covers)> found = [];

    /// <summary>"…, the agency reports": takes the outlet for who reports the passage's statements, not for a speaker of its own.</summary>
    public void Reported(Passage passage, List<Cue> cues, List<StatementDraft> own)
    {
        _ = cues;
        for (var i = own.Count - 1; i >= 0; i--)
        {
            var draft = own[i];
            if (draft.Speakers.Length != 1 || draft.CueToken < 0 || !IsReport(draft, out var name))
            {
                continue;
            }

            var span = Span.Cover(draft.Speakers[0].Span, draft.Cue[0]);
            var behind = draft.Cue[0].Start > draft.Span.Start;
            var others = own.Where(other => other != draft && (behind ? draft.Span.Overlaps(other.Span) || other.Span.End <= draft.Cue[0].Start : draft.Span.Contains(other.Cue.Count > 0 ? other.Cue[0] : other.Span))).ToArray();
            found.Add((CreditKind.Reported, name, span, draft.Span));
            foreach (var other in others)
            {
                other.ReportedBy ??= name;
                other.ReportedBySpan ??= draft.Speakers[0].Span;
            }

            if (behind)
            {
                own.RemoveAt(i);
            }
        }

        _ = passage;
    }

    /// <summary>The credits of the document, in text order.</summary>
    public ImmutableArray<Credit> Finish(List<StatementDraft> drafts)
    {
        Signs();
        Pictures();
        foreach (var draft in drafts)
        {
            if (draft.Via is { } via)
            {
                found.Add((via.IsOutlet ? CreditKind.GivenTo : CreditKind.Occasion, via.Name, via.Span, draft.Span));
            }
        }

        foreach (var entity in entities)
        {
            foreach (var mention in entity.Mentions.Where(mention => mention.Kind == MentionKind.Nominal && entity.Kind is EntityKind.Organization or EntityKind.Other))
            {
                if (drafts.Find(draft => draft.Speakers.Any(speaker => speaker.Span == mention.Span)) is { } draft && IsPaper(mention.Span))
                {
                    found.Add((CreditKind.Document, entity.Name, mention.Span, draft.Span));
                }
            }
        }

        return
        [
            .. found.DistinctBy(credit => (credit.Kind, credit.Name, credit.Span, credit.Covers))
                .OrderBy(credit => credit.Span).ThenBy(credit => credit.Kind).ThenBy(credit => credit.Covers?.Start ?? -1)
                .Select(credit => new Credit(credit.Kind, credit.Name, credit.Span, credit.Covers, Covered(drafts, credit.Kind, credit.Covers))),
        ];
    }

    private static ImmutableArray<int> Covered(List<StatementDraft> drafts, CreditKind kind, Span? covers) => kind == CreditKind.Picture
        ? []
        : [.. Enumerable.Range(0, drafts.Count).Where(index => covers is { } span && span.Contains(drafts[index].Span))];

    /// <summary>True for a statement whose source is an outlet that reports: a known one, or a name with "reports" behind what it reports.</summary>
    private bool IsReport(StatementDraft draft, out string name)
    {
        var speaker = draft.Speakers[0];
        var start = words.At(speaker.Span.Start);
        name = string.Empty;
        var length = OutletLexicon.Names.Match(words, words.Lower(start) == "the" ? start + 1 : start, words.SentenceEnd(start), out _);
        var known = length > 0 && OutletLexicon.Known.ContainsKey(words.SpanOf(words.Lower(start) == "the" ? start + 1 : start, (words.Lower(start) == "the" ? start + 1 : start) + length).Of(words.Text));
        var verb = words.Lower(draft.CueToken);
        var reports = verb is "reports" or "reported" or "reporting" or "according";
        if (phrases.At(start) is { } phrase && reports && vias.OfAddressee(phrase) is { Kind: "outlet" } outlet && !IsPersonOrPlace(speaker))
        {
            name = outlet.Name;
            return known || verb is "reports" or "reported" || outlet.Span.Length > 0 && verb == "according" && vias.OfAddressee(phrase)!.Kind == "outlet" && known;
        }

        if (reports && verb is not "according" && words.IsCapital(words.At(speaker.Span.End - 1)) && !IsPersonOrPlace(speaker) && !IsInstitution(speaker.Span))
        {
            name = speaker.Span.Of(words.Text);
            return true;
        }

        name = speaker.Span.Of(words.Text);
        return known && reports;
    }

    private bool IsPersonOrPlace(Speaker speaker) => speaker.Entity is { } index && entities[index].Kind is EntityKind.Person && entities[index].Mentions.Any(mention => mention.Span.Of(words.Text).Contains(' ', StringComparison.Ordinal));

    private bool IsInstitution(Span span)
    {
        for (var i = words.At(span.Start); i < words.Count && words[i].Span.End <= span.End; i++)
        {
            if (OutletLexicon.Bodies.Contains(words.Lower(i)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPaper(Span span) => words.Lower(words.At(span.End - 1)) is "report" or "study" or "survey" or "poll" or "review" or "audit" or "investigation" or "inquiry";

    /// <summary>"(Agency) -" and "PLACE, March 15 (Agency) —" at the start, "/AGENCY" and "(Agency)" at the end.</summary>
    private void Signs()
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words.Lower(i) == "(" && CloseOf(i) is > 0 and var close && close - i is >= 2 and <= 5 && words.IsCapital(i + 1))
            {
                var span = words.SpanOf(i + 1, close);
                var name = span.Of(words.Text);
                var known = OutletLexicon.Known.TryGetValue(name, out var kind) && kind == "agency";
                var start = words.SentenceStart(i);
                var opens = i - start <= 10 && (i == start || words.IsCapital(start)) && words.Document.Sentences[words.SentenceOf(i)].Span.Start == words.Document.Document.Blocks[words.BlockOf(i)].Span.Start;
                var dateline = opens && (words.Lower(close + 1) is "-" or "—" or "–" or "--" or ":" || (i == start && words.BlockOf(i) <= 1 && words.BlockOf(close + 1) == words.BlockOf(i) && words.IsCapital(close + 1)));
                if (dateline || (known && IsBlockEnd(close + 1)))
                {
                    found.Add((CreditKind.Agency, name, span, null));
                }
            }
            else if (words.Lower(i) == "/" && i + 1 < words.Count && words.IsCapital(i + 1) && IsBlockEnd(End(i + 1)) && words.BlockOf(i) >= words.Document.Document.Blocks.Length - 3)
            {
                var span = words.SpanOf(i + 1, End(i + 1));
                if (OutletLexicon.Known.ContainsKey(span.Of(words.Text)) || span.Of(words.Text).All(c => char.IsUpper(c) || c == '-'))
                {
                    found.Add((CreditKind.Agency, span.Of(words.Text), span, null));
                }
            }
        }
    }

    private int End(int at)
    {
        while (at < words.Count && words.Lower(at) is not ("/" or "." or ")"))
        {
            at++;
        }

        return at;
    }

    private bool IsBlockEnd(int at)
    {
        var block = words.BlockOf(Math.Min(Math.Max(at - 1, 0), words.Count - 1));
        while (at < words.Count && words.BlockOf(at) == block && words.Tag(at) is PartOfSpeech.Punct or PartOfSpeech.Sym)
        {
            at++;
        }

        return at >= words.Count || words.BlockOf(at) != block;
    }

    private int CloseOf(int open)
    {
        for (var i = open + 1; i < words.Count && i - open <= 6; i++)
        {
            if (words.Lower(i) == ")")
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"Reuters published images", "(File image)", "Photograph: A/The Post".</summary>
    private void Pictures()
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words.Lower(i) is "image" or "images" or "photo" or "photos" or "photograph" or "photographs" or "pictures" or "picture" or "footage" or "video")
            {
                if (words.Lower(i - 1) is "published" or "released" or "showed" or "posted" && phrases.At(i - 2) is { } source && words.IsCapital(source.Head))
                {
                    found.Add((CreditKind.Picture, words.SpanOf(source.Start, source.End).Of(words.Text), words.SpanOf(source.Start, i + 1), words.Document.Sentences[words.SentenceOf(i)].Span));
                }
                else if (words.Lower(i - 1) == "file" && words.Lower(i - 2) == "(")
                {
                    found.Add((CreditKind.Picture, words.SpanOf(i - 1, i + 1).Of(words.Text), words.SpanOf(i - 1, i + 1), words.Document.Document.Blocks[words.BlockOf(i)].Span));
                }
            }
        }

        _ = clauses;
    }
}
