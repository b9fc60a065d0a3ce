using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Language;

namespace Parallax.Documents.Events;

/// <summary>What the tree hangs on a verb or an event's noun: objects, agents, phrases with a preposition, and those within what is asked, promised or refused.</summary>
internal sealed class Arguments(Sentence sentence, string text)
{
    /// <summary>A demand within a promise within a threat: nobody looks deeper.</summary>
    private const int DeepestContent = 3;

    private readonly Tree _tree = new(sentence);

    /// <summary>"Was signed on Monday by the two ministers"; null for none.</summary>
    public TokenRange? AgentOf(int verb) =>
        _tree.Children(verb).Where(child => sentence.Tokens[child].Relation == "obl:agent" || (sentence.Tokens[child].Relation == "obl" && _tree.CaseOf(child) == "by")).Select(child => (int?)child).FirstOrDefault() is { } agent ? PhraseOf(agent) : null;

    /// <summary>Phrases on a verb with one of these prepositions, in text order.</summary>
    public IEnumerable<TokenRange> ObliquesOf(int verb, string[] prepositions)
    {
        foreach (var child in _tree.Children(verb))
        {
            if (sentence.Tokens[child].Relation == "obl" && sentence.IsNominal(child, text) && prepositions.Contains(_tree.CaseOf(child)))
            {
                yield return PhraseOf(child);
            }
        }
    }

    /// <summary>
    /// To whom what a verb tells may be done, the likeliest first: who gets it, what it is done to, whom a preposition names, and behind these who
    /// stands in the content ("demanded that B leave", "threatened to bomb B", "refused a call by B").
    /// </summary>
    public IEnumerable<TokenRange> RecipientsOf(Trigger trigger)
    {
        var heads = trigger.Head == trigger.Last ? [trigger.Head] : new[] { trigger.Head, trigger.Last };
        return heads.SelectMany(head => RecipientsOf(head, trigger, 0, []));
    }

    /// <summary>The verb that carries an event's noun: "launched an attack", "an attack was carried out", "killed five in an attack"; null for none.</summary>
    public int? CarrierOf(Trigger trigger)
    {
        var token = sentence.Tokens[trigger.Head];
        if (token.Head < 0 || !sentence.IsVerbal(token.Head))
        {
            return null;
        }

        var verb = sentence.Lemma(token.Head);
        return token.Relation switch
        {
            "obj" or "nsubj:pass" => EventLexicon.Is("carries", verb) ? token.Head : null,
            "obl" => _tree.CaseOf(trigger.Head) is "in" or "with" or "during" && EventLexicon.Is("harms", verb) ? token.Head : null,
            _ => null,
        };
    }

    /// <summary>A noun with what stands in its phrase; without places and times that hang on it, and without clauses.</summary>
    public TokenRange PhraseOf(int head)
    {
        int first = head, last = head;
        Extend(head, 0, ref first, ref last);
        return new TokenRange(first, last);
    }

    private IEnumerable<TokenRange> RecipientsOf(int verb, Trigger trigger, int depth, HashSet<int> seen)
    {
        bool IsToward(int noun) => EventLexicon.Is("toward", _tree.CaseOf(noun)) || (trigger.Entry.Type is "THREATEN" or "COERCE" or "SANCTION" or "YIELD" && _tree.CaseOf(noun) is "in" or "into");

        if (depth > DeepestContent || !seen.Add(verb))
        {
            yield break;
        }

        var children = _tree.Children(verb).ToList();
        foreach (var relation in new[] { "iobj", "obj" })
        {
            foreach (var child in children.Where(child => sentence.Tokens[child].Relation == relation && sentence.IsNominal(child, text) && child != trigger.Last))
            {
                yield return PhraseOf(child);
                foreach (var inner in _tree.Children(child).Where(inner => sentence.Tokens[inner].Relation == "nmod" && IsToward(inner)))
                {
                    yield return PhraseOf(inner);
                }
            }
        }

        // what opens the sentence ("On Thursday, …", "In the north …") is its time and place
        foreach (var child in children.Where(child => child > verb && sentence.Tokens[child].Relation is "obl" or "nmod" && sentence.IsNominal(child, text)))
        {
            if (IsToward(child))
            {
                yield return PhraseOf(child);
            }
        }

        foreach (var content in children.Where(child => sentence.Tokens[child].Relation is "xcomp" or "ccomp" && (sentence.IsVerbal(child) || sentence.Tokens[child].Relation == "ccomp")))
        {
            if (sentence.Tokens[content].Relation == "ccomp" && _tree.Child(content, "nsubj", "nsubj:pass") is var subject and >= 0 && sentence.IsNominal(subject, text))
            {
                yield return PhraseOf(subject);
            }

            foreach (var inner in RecipientsOf(content, trigger, depth + 1, seen))
            {
                yield return inner;
            }
        }
    }

    private void Extend(int head, int depth, ref int first, ref int last)
    {
        if (depth > 8)
        {
            return;
        }

        foreach (var child in _tree.Children(head))
        {
            var isPart = sentence.Tokens[child].Relation switch
            {
                "det" or "amod" or "compound" or "nummod" or "nmod:poss" or "flat" or "appos" or "fixed" => true,
                "conj" => sentence.IsNominal(child, text),
                "case" => child > head,
                "advmod" => child < head,
                "nmod" => !EventLexicon.Is("aside", _tree.CaseOf(child)),
                _ => false,
            };
            if (isPart && child > head && child > last + 12)
            {
                isPart = false;
            }

            if (isPart)
            {
                (first, last) = (System.Math.Min(first, child), System.Math.Max(last, child));
                Extend(child, depth + 1, ref first, ref last);
            }
        }
    }
}
