using System.Collections.Generic;
using Parallax.Documents.Language;

namespace Parallax.Documents.Events;

/// <summary>
/// How far a time is from what it might date, by the tree: the way up from the time to the verb or noun that it hangs on, and between that and the
/// trigger. What stands in a relative clause, in words that somebody says or behind a word of judgement has times of its own.
/// </summary>
internal sealed class TimePath(Sentence sentence)
{
    private const int SaidCost = 60;
    private const int SayingCost = 15;
    private const int RelativeCost = 14;
    private const int ClauseCost = 7;
    private const int JudgedCost = 8;
    private const int OwnedCost = 5;
    private const int LongestWay = 24;

    private readonly Tree _tree = new(sentence);

    /// <summary>0 where the time hangs on the trigger itself; the greater, the less likely it says when that was.</summary>
    /// <param name="trigger">What may be dated.</param>
    /// <param name="first">Index of the time's first token.</param>
    /// <param name="last">Index of its last token.</param>
    public int Cost(Trigger trigger, int first, int last)
    {
        var top = Top(first, last);
        var governor = sentence.Tokens[top].Head;
        if (governor < 0)
        {
            return 0;
        }

        var cost = sentence.IsNoun(governor) && governor != trigger.Head && governor != trigger.Last && governor > last ? OwnedCost : 0;
        var above = Above(trigger.Head);
        var at = governor;
        for (var steps = 0; at >= 0 && !above.Contains(at) && steps < LongestWay; steps++)
        {
            cost += DownCost(at, trigger);
            at = sentence.Tokens[at].Head;
        }

        for (var i = 0; i < above.Count && above[i] != at && i < LongestWay; i++)
        {
            cost += UpCost(above[i], i + 1 < above.Count ? above[i + 1] : -1, i == 0 ? trigger : null);
        }

        return cost;
    }

    // the token of the time that hangs on something outside it
    private int Top(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (sentence.Tokens[i].Head < first || sentence.Tokens[i].Head > last)
            {
                return i;
            }
        }

        return first;
    }

    private List<int> Above(int token)
    {
        var above = new List<int>();
        for (var at = token; at >= 0 && above.Count < LongestWay; at = sentence.Tokens[at].Head)
        {
            above.Add(at);
        }

        return above;
    }

    /// <summary>One step up on the side of the time.</summary>
    private int DownCost(int at, Trigger trigger) => at == trigger.Last ? 0 : sentence.Tokens[at].Relation switch
    {
        "acl:relcl" or "acl" => RelativeCost,
        "ccomp" => EventLexicon.Is("saying", sentence.Lemma(sentence.Tokens[at].Head)) ? SayingCost : ClauseCost,
        "advcl" or "parataxis" => ClauseCost,
        "conj" => 4,
        "xcomp" => 1,
        _ => 2,
    };

    /// <summary>One step up on the side of the trigger.</summary>
    private int UpCost(int at, int head, Trigger? trigger) => sentence.Tokens[at].Relation switch
    {
        "acl:relcl" or "acl" => RelativeCost,
        "ccomp" => head >= 0 && EventLexicon.Is("saying", sentence.Lemma(head)) ? SaidCost : ClauseCost,
        "advcl" => ClauseCost,
        "parataxis" => RelativeCost,
        "conj" or "xcomp" => 1,
        "obj" or "nsubj" or "nsubj:pass" or "obl" when trigger is not null && head >= 0 && sentence.IsVerbal(head) => EventLexicon.Is("carries", sentence.Lemma(head)) || EventLexicon.Is("occurs", sentence.Lemma(head)) || EventLexicon.Is("harms", sentence.Lemma(head)) ? 1 : JudgedCost,
        _ => 3,
    };
}
