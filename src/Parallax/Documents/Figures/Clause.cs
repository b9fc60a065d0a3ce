using System;
using System.Collections.Generic;
using Parallax.Documents.Language;

namespace Parallax.Documents.Figures;

/// <summary>Walks a sentence's tree.</summary>
internal static class Clause
{
    private const int Deepest = 40;

    // Sentences that no cutting could divide may run to any length: relations reach no farther than this.
    private const int Farthest = 150;

    /// <summary>The predicate that a token depends on and the role in which it does; -1 where there is none.</summary>
    public static (int Predicate, string Role) Governor(Sentence sentence, int token)
    {
        var at = token;
        for (var steps = 0; steps < Deepest; steps++)
        {
            var current = sentence.Tokens[at];
            if (current.Head < 0)
            {
                // the root: a predicate itself, "3 dead" or "there are 13"
                return IsPredicate(sentence, at) && at != token ? (at, "root") : Nearest(sentence, token);
            }

            if (IsRole(current.Relation) && sentence.Tokens[current.Head].Tag is PartOfSpeech.Adp or PartOfSpeech.Adv && sentence.Tokens[current.Head].Head >= 0)
            {
                // "Up to 400 troops could be sent": the modifier stands between them in the tree
                var above = sentence.Tokens[current.Head].Head;
                return (above, token < above ? "nsubj" : "obj");
            }

            if (at == token && current.Relation is "nsubj" or "obl" && Accompanying(sentence, token) is >= 0 and var participle)
            {
                return (participle, "nsubj");
            }

            if (IsRole(current.Relation) || (at != token && sentence.Tokens[at].Tag is PartOfSpeech.Verb))
            {
                return at != token && sentence.Tokens[at].Tag is PartOfSpeech.Verb && !IsRole(current.Relation) ? (at, "nmod") : (current.Head, current.Relation);
            }

            at = current.Head;
        }

        return (-1, string.Empty);
    }

    /// <summary>"…, with 400 troops serving abroad": what they do is the participle behind them, whatever they hang on; -1 for none.</summary>
    private static int Accompanying(Sentence sentence, int token)
    {
        var isWith = false;
        foreach (var child in Children(sentence, token))
        {
            isWith |= child < token && sentence.Tokens[child].Lemma == "with";
        }

        var participle = isWith ? Child(sentence, token, "acl") : -1;
        return participle == token + 1 && sentence.Tokens[participle].Features.HasFlag(WordFeatures.Gerund) ? participle : -1;
    }

    /// <summary>The tokens that depend directly on one.</summary>
    public static IEnumerable<int> Children(Sentence sentence, int head)
    {
        var (from, to) = Window(sentence, head);
        for (var i = from; i < to; i++)
        {
            if (sentence.Tokens[i].Head == head)
            {
                yield return i;
            }
        }
    }

    /// <summary>The first child with one of the relations; -1 for none.</summary>
    public static int Child(Sentence sentence, int head, params ReadOnlySpan<string> relations)
    {
        var (from, to) = Window(sentence, head);
        for (var i = from; i < to; i++)
        {
            if (sentence.Tokens[i].Head == head && relations.Contains(sentence.Tokens[i].Relation))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The subject of a predicate: its own or, where it shares one, that of the predicate it hangs on; -1 for none.</summary>
    public static int Subject(Sentence sentence, int predicate)
    {
        for (var steps = 0; predicate >= 0 && steps < 6; steps++)
        {
            var subject = Child(sentence, predicate, "nsubj", "nsubj:pass", "csubj");
            if (subject >= 0)
            {
                return subject;
            }

            if (sentence.Tokens[predicate].Relation is not ("conj" or "xcomp" or "advcl" or "parataxis"))
            {
                return -1;
            }

            predicate = sentence.Tokens[predicate].Head;
        }

        return -1;
    }

    /// <summary>True where <paramref name="token"/> lies below <paramref name="ancestor"/> or is it.</summary>
    public static bool IsBelow(Sentence sentence, int token, int ancestor)
    {
        for (var steps = 0; token >= 0 && steps < Deepest; steps++)
        {
            if (token == ancestor)
            {
                return true;
            }

            token = sentence.Tokens[token].Head;
        }

        return false;
    }

    /// <summary>First and last token of the phrase that a token heads, punctuation and clauses aside.</summary>
    public static (int Start, int End) Reach(Sentence sentence, int head)
    {
        int start = head, end = head;
        var (from, to) = Window(sentence, head);
        for (var i = from; i < to; i++)
        {
            if (sentence.Tokens[i].Tag != PartOfSpeech.Punct && IsBelow(sentence, i, head))
            {
                start = Math.Min(start, i);
                end = Math.Max(end, i);
            }
        }

        return (start, end);
    }

    private static (int From, int To) Window(Sentence sentence, int around) =>
        (Math.Max(0, around - Farthest), Math.Min(sentence.Tokens.Length, around + Farthest));

    private static bool IsRole(string relation) =>
        relation is "nsubj" or "nsubj:pass" or "obj" or "iobj" or "obl" or "obl:agent" or "csubj" or "ccomp" or "xcomp" or "advcl" or "parataxis" or "dislocated" or "expl";

    private static bool IsPredicate(Sentence sentence, int token) =>
        sentence.Tokens[token].Tag is PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Aux or PartOfSpeech.Noun;

    // Without a tree, or above its root: the verb whose subject the token is, else the nearest before it, else the nearest behind it.
    private static (int Predicate, string Role) Nearest(Sentence sentence, int token)
    {
        var (from, to) = Window(sentence, token);
        var at = token + 1;
        while (at < to && sentence.Tokens[at].Tag is PartOfSpeech.Adv)
        {
            at++;
        }

        if (at < to && (sentence.Tokens[at].Tag == PartOfSpeech.Aux || (sentence.Tokens[at].Tag == PartOfSpeech.Verb && sentence.Tokens[at].Features.HasFlag(WordFeatures.Finite))))
        {
            var verb = at;
            while (at < to && sentence.Tokens[at].Tag is PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Part or PartOfSpeech.Verb)
            {
                verb = sentence.Tokens[at].Tag is PartOfSpeech.Verb ? at : verb;
                at++;
            }

            return (verb, "nsubj");
        }

        for (var i = token - 1; i >= from; i--)
        {
            if (sentence.Tokens[i].Tag == PartOfSpeech.Verb)
            {
                return (i, "obj");
            }
        }

        for (var i = token + 1; i < to; i++)
        {
            if (sentence.Tokens[i].Tag == PartOfSpeech.Verb)
            {
                return (i, "nsubj");
            }
        }

        return (-1, string.Empty);
    }

    /// <summary>The auxiliaries and adverbs of a predicate: its children, and those that stand right before it.</summary>
    public static IEnumerable<int> Group(Sentence sentence, int predicate)
    {
        for (var i = predicate - 1; i >= 0 && i >= predicate - 6 && sentence.Tokens[i].Tag is PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Part; i--)
        {
            yield return i;
        }

        foreach (var child in Children(sentence, predicate))
        {
            if (sentence.Tokens[child].Relation is "aux" or "aux:pass" or "advmod" or "cop")
            {
                yield return child;
            }
        }
    }
}
