using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements;

/// <summary>What is said around a cue that stands behind it or in its midst: "The bridge is closed, the minister said, because it is old".</summary>
internal sealed class TailContent(Words words, NounPhrases phrases, Clauses clauses)
{
    /// <summary>What goes on behind a cue that interrupts it: "To see it, she said, one must go there".</summary>
    public Span? Further(Passage passage, Cue cue, List<Cue> cues, int at, bool isWhole)
    {
        at = clauses.SkipAdverbials(at, passage.End);
        if (at + 2 >= passage.End || words.Lower(at) != "," || words.Outer(at + 1) >= 0 || clauses.IsSummative(at, passage.End) || (isWhole && words.Lower(at + 1) != "including" && words.Lower(at + 1).EndsWith("ing", StringComparison.Ordinal)))
        {
            return null;
        }

        var linked = words.Lower(at + 1) is "while" or "because" or "which" or "who" or "although" or "though" or "since" or "if" or "unless" or "whether" or "nor" or "including";
        if ((isWhole && !linked) || !clauses.HasFinite(at + 1, passage.End))
        {
            return null;
        }

        var end = ContentEnd.Find(words, phrases, clauses, passage, cue, cues, at + 1);
        return end > at + 1 ? words.SpanOf(at + 1, end) : null;
    }

    /// <summary>Where the clause in front begins: with the passage, past a linking word.</summary>
    public int StartOf(Passage passage, int comma)
    {
        var start = passage.Start;
        while (start < comma && (words.Lower(start) is "but" or "and" or "however" or "meanwhile" or "," or "–" or "—" or "-" or "*" or "•" or "/") && words.Outer(start) < 0)
        {
            start++;
        }

        return PastDateline(start, Math.Min(comma, start + 14));
    }

    /// <summary>Index behind "PLACE, May 14 (Agency) -", the token itself where there is none.</summary>
    private int PastDateline(int start, int limit)
    {
        if (!words.IsCapital(start) || !words.Form(start).All(char.IsUpper))
        {
            return start;
        }

        for (var i = start + 1; i < limit; i++)
        {
            if (words.Lower(i) is "-" or "—" or "–" or "―" or "--" && words[i - 1].Span.End < words[i].Span.Start)
            {
                return i + 1;
            }

            if (!(words.IsCapital(i) || words.Tag(i) is PartOfSpeech.Punct or PartOfSpeech.Num or PartOfSpeech.Propn))
            {
                break;
            }
        }

        return start;
    }
}
