using System.Collections.Generic;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements;

/// <summary>Gives the quotations of a passage to the cues that introduce or follow them.</summary>
internal sealed class QuotationCues(Words words, Clauses clauses, SubjectFinder subjects, QuotationUse[] uses)
{
    /// <summary>Which quotations each cue introduces or follows, by the cue's token.</summary>
    public Dictionary<int, List<int>> Attach(Passage passage, List<Cue> cues, out HashSet<int> inverted)
    {
        var attached = new Dictionary<int, List<int>>();
        inverted = [];
        for (var i = passage.Start; i < passage.End; i++)
        {
            var quotation = words.Outer(i);
            if (quotation < 0)
            {
                continue;
            }

            var first = i;
            while (i + 1 < passage.End && words.Outer(i + 1) == quotation)
            {
                i++;
            }

            if (uses[quotation] != QuotationUse.Unread)
            {
                continue;
            }

            if (CueBehind(passage, cues, first, i + 1, out var turned) is { } behind)
            {
                Give(attached, behind, quotation);
                if (turned)
                {
                    inverted.Add(behind.At);
                }
            }
            else if (CueInFront(passage, cues, first, i + 1) is { } front)
            {
                Give(attached, front, quotation);
            }
        }

        return attached;
    }

    private void Give(Dictionary<int, List<int>> attached, Cue cue, int quotation)
    {
        if (!attached.TryGetValue(cue.At, out var list))
        {
            attached[cue.At] = list = [];
        }

        list.Add(quotation);
        uses[quotation] = QuotationUse.Direct;
    }

    /// <summary>"…," A said; "…," said A; "…," A, the minister of B, told C.</summary>
    private Cue? CueBehind(Passage passage, List<Cue> cues, int first, int end, out bool turned)
    {
        turned = false;
        if (!IsSpeech(first, end) || !StandsAlone(passage, first))
        {
            return null;
        }

        var at = end;
        while (at < passage.End && words.Tag(at) is PartOfSpeech.Punct or PartOfSpeech.Sym && words.Outer(at) < 0)
        {
            at++;
        }

        foreach (var cue in cues)
        {
            if (cue.Start < at || cue.Start - at > 40 || cue.Passive || !cue.Verb.Has(CueFrames.Quote) || cue.IsParticiple)
            {
                continue;
            }

            if (cue.Start == at || (cue.Start - at == 1 && words.Tag(at) == PartOfSpeech.Adv))
            {
                turned = subjects.After(passage, cue) is not null;
                return cue;
            }

            return subjects.Before(passage, cue) is { } subject && subject.Start >= at && (subject.Start == at || words.Tag(at) is PartOfSpeech.Adv or PartOfSpeech.Cconj or PartOfSpeech.Det || (subject.Start == at + 1 && words.IsCapital(at))) ? cue : null;
        }

        return null;
    }

    /// <summary>A said: "…"; A told B, "…"; adding "…".</summary>
    private Cue? CueInFront(Passage passage, List<Cue> cues, int first, int end)
    {
        var mark = first - 1;
        if (!words.Quotations[words.Outer(first)].Opened || mark <= passage.Start)
        {
            return null;
        }

        var before = mark - 1;
        var introduced = words.Lower(before) is ":" or "," or "-" or "—" or "–";
        var that = words.Lower(before) == "that";
        for (var i = cues.Count - 1; i >= 0; i--)
        {
            var cue = cues[i];
            if (cue.End > mark || cue.Passive || !cue.Verb.Has(CueFrames.Quote | CueFrames.NpQuote))
            {
                continue;
            }

            if (cue.End < before - 25)
            {
                break;
            }

            var at = cue.End;
            if (words.Lower(before) is "but" or "and" && words.Lower(before - 1) == "," && at == before - 1 && IsSpeech(first, end))
            {
                return cue;
            }

            if (cue.Verb.Has(CueFrames.NpQuote | CueFrames.NpThat) && at < before)
            {
                at = clauses.SkipPhrase(at, mark);
            }

            at = clauses.SkipAdverbials(at, mark);
            var gap = at >= before || (words.Lower(before) == ":" && !clauses.HasFinite(at, before)) || words.Lower(at) is "as" or "in" && words.Lower(before) == ":";
            var whole = introduced || at == mark || that;
            return gap && whole && (introduced || IsSpeech(first, end) || at == mark) && (!that || IsWholeClause(passage, end)) && (IsSpeech(first, end) || words.Lower(before) is ":" or "," || (at == mark && !cue.Verb.Has(CueFrames.NpQuote))) ? cue : null;
        }

        return null;
    }

    /// <summary>True where a quotation behind "that" is all that the clause holds.</summary>
    private bool IsWholeClause(Passage passage, int end)
    {
        var at = end;
        while (at < passage.End && words.Outer(at) < 0 && words.Tag(at) is PartOfSpeech.Punct or PartOfSpeech.Sym)
        {
            at++;
        }

        return at >= passage.End || words.Lower(at - 1) is "," or ";" || words.Tag(at) is PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Adp;
    }

    /// <summary>True for more than a word or two taken from somebody: a clause, or what ends in a mark of its own.</summary>
    private bool IsSpeech(int first, int end)
    {
        var content = words.Quotations[words.Outer(first)].Content;
        var last = content.Of(words.Text).TrimEnd();
        return clauses.HasFinite(first, end) || end - first >= 8 || (last.Length > 0 && last[^1] is ',' or '.' or '!' or '?' or '…' or '—');
    }

    /// <summary>True where the quotation begins its clause and is no piece of the reporter's own.</summary>
    private bool StandsAlone(Passage passage, int first)
    {
        var before = first - (words.Quotations[words.Outer(first)].Opened ? 2 : 1);
        return before < passage.Start || words.Tag(before) is PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Sym || words.Outer(before) >= 0 ||
            (words.Tag(before) == PartOfSpeech.Adv && words.Lower(before) is "but" or "and") ;
    }
}
