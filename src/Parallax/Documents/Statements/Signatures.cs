using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements;

/// <summary>
/// Finds quotations that are signed behind a dash: "…" — A B, on the same line or the next one, as collections of voices have them.
/// </summary>
internal sealed class Signatures(Words words, NounPhrases phrases, SubjectFinder subjects, SpeakerResolver resolver, QuotationUse[] uses)
{
    /// <summary>A signature is no longer than a name and what the person is.</summary>
    private const int MostWords = 16;

    /// <summary>The statement of a passage that is a quotation and its signature, or a quotation whose signature is the next passage; null for neither.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="next">The passage behind; null for none.</param>
    public StatementDraft? Read(Passage passage, Passage? next)
    {
        var quotation = QuotationAt(passage, out var behind);
        if (quotation < 0 || uses[quotation] != QuotationUse.Unread)
        {
            return null;
        }

        var place = behind < passage.End ? passage : next;
        var dash = behind < passage.End ? behind : next?.Start ?? -1;
        if (place is not { } signed || dash < 0 || !words.IsDash(dash) || Signer(signed, dash + 1) is not { } source)
        {
            return null;
        }

        uses[quotation] = QuotationUse.Direct;
        var statement = new StatementDraft { Passage = passage, Speakers = resolver.Resolve(source), SpeakerToken = source.Start, CueToken = source.Start, Kind = StatementKind.Direct };
        statement.Content.Add(words.Quotations[quotation].Content);
        statement.Cue.Add(words[dash].Span);
        return statement;
    }

    /// <summary>The quotation with which a passage starts, and the first token behind its marks; -1 for none.</summary>
    private int QuotationAt(Passage passage, out int behind)
    {
        behind = passage.Start;
        while (behind < passage.End && words.Outer(behind) < 0 && words.Tag(behind) is PartOfSpeech.Punct or PartOfSpeech.Sym && !words.IsDash(behind))
        {
            behind++;
        }

        var quotation = words.Outer(behind);
        if (quotation < 0)
        {
            return -1;
        }

        while (behind < passage.End && (words.Outer(behind) == quotation || words[behind].Span.End <= words.Quotations[quotation].Span.End))
        {
            behind++;
        }

        return quotation;
    }

    private SpeakerPhrase? Signer(Passage passage, int start)
    {
        if (passage.End - start is < 1 or > MostWords || !words.IsCapital(start) || phrases.At(start) is not { } phrase)
        {
            return null;
        }

        var source = subjects.Extend(passage, phrase with { Start = start, Head = System.Math.Max(start, phrase.Head) });
        return words.Tag(source.Parts[0].Head) is PartOfSpeech.Propn or PartOfSpeech.Noun && (source.End >= passage.End || words.Tag(source.End) == PartOfSpeech.Punct) ? source : null;
    }
}
