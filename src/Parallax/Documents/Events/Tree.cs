using System.Collections.Generic;
using Parallax.Documents.Language;

namespace Parallax.Documents.Events;

/// <summary>Questions to the tree of a sentence.</summary>
internal readonly struct Tree(Sentence sentence)
{
    private const int DeepestBorrowing = 4;

    public Sentence Sentence => sentence;

    public IEnumerable<int> Children(int head)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Tokens[i].Head == head)
            {
                yield return i;
            }
        }
    }

    /// <summary>The first token below another with one of two relations; -1 for none.</summary>
    public int Child(int head, string relation, string? other = null)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Tokens[i].Head == head && (sentence.Tokens[i].Relation == relation || sentence.Tokens[i].Relation == other))
            {
                return i;
            }
        }

        return -1;
    }

    public bool HasChild(int head, string relation) => Child(head, relation) >= 0;

    /// <summary>The preposition before a noun; empty for none.</summary>
    public string CaseOf(int noun)
    {
        var at = Child(noun, "case");
        return at >= 0 && at < noun ? sentence.Lemma(at) : string.Empty;
    }

    /// <summary>Who does or undergoes what a word tells: its own subject, what its clause hangs on, or the subject that it shares; -1 for none.</summary>
    public int SubjectOf(int word, int depth = 0)
    {
        if (depth > DeepestBorrowing || word < 0)
        {
            return -1;
        }

        var own = Child(word, "nsubj", "nsubj:pass");
        if (own >= 0)
        {
            return sentence.Lemma(own) is "who" or "that" or "which" && sentence.Tokens[word].Relation == "acl:relcl" ? Whole(sentence.Tokens[word].Head, word) : own;
        }

        var head = sentence.Tokens[word].Head;
        return sentence.Tokens[word].Relation switch
        {
            "acl" or "acl:relcl" => Whole(head, word),
            "amod" => head,
            "xcomp" => Child(head, "obj") is var obj and >= 0 && !IsSubjectControl(head) ? obj : SubjectOf(head, depth + 1),
            "conj" or "advcl" or "parataxis" => sentence.Tag(head) is PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Aux || HasChild(head, "cop") ? SubjectOf(head, depth + 1) : -1,
            _ => -1,
        };
    }

    /// <summary>What a verb is done to, its own or that of the verb joined to it ("shot and killed A"); -1 for none.</summary>
    public int ObjectOf(int verb)
    {
        var own = Child(verb, "obj", "iobj");
        if (own < 0)
        {
            own = SelfBehind(verb);
        }

        if (own >= 0)
        {
            return own;
        }

        for (var i = verb + 1; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Tokens[i].Head == verb && sentence.Tokens[i].Relation == "conj" && i <= verb + 3 && Child(i, "obj") is var shared and >= 0)
            {
                return shared;
            }
        }

        // "killed two and injured five": trees hang both on the first verb
        return sentence.Tokens[verb].Relation == "conj" ? ObjectBehind(sentence.Tokens[verb].Head, verb) : -1;
    }

    private int ObjectBehind(int head, int verb)
    {
        var before = -1;
        for (var i = head + 1; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Tokens[i].Head == head && sentence.Tokens[i].Relation == "obj")
            {
                if (i > verb)
                {
                    return i;
                }

                before = i;
            }
        }

        return verb - head is > 0 and <= 3 ? before : -1;
    }

    /// <summary>"Shoots self": a headline's object is not always told from an adverbial.</summary>
    private int SelfBehind(int verb) =>
        verb + 1 < sentence.Tokens.Length && sentence.Tokens[verb + 1].Head == verb && sentence.Lemma(verb + 1) is "self" or "himself" or "herself" ? verb + 1 : -1;

    /// <summary>True for a passive, with its auxiliary or with the one of the verb that it is joined to.</summary>
    public bool IsPassive(int verb) =>
        HasChild(verb, "aux:pass") || HasChild(verb, "nsubj:pass") || HasChild(verb, "obl:agent") ||
        (sentence.Tokens[verb].Relation == "conj" && !sentence.Tokens[verb].Features.HasFlag(WordFeatures.Gerund) && sentence.Tokens[verb].Head is >= 0 and var head && head < verb && !HasChild(verb, "nsubj") && !HasChild(verb, "obj") && (HasChild(head, "aux:pass") || HasChild(head, "nsubj:pass")));

    /// <summary>"One of two men shot in …": all of whom the number is a part were.</summary>
    private int Whole(int head, int word)
    {
        for (var i = head + 1; i < word; i++)
        {
            if (sentence.Tokens[i].Head == head && sentence.Tokens[i].Relation == "nmod" && CaseOf(i) == "of" && sentence.Tag(head) is PartOfSpeech.Num)
            {
                return i;
            }
        }

        return head;
    }

    private bool IsSubjectControl(int verb) => sentence.Lemma(verb) is "try" or "want" or "begin" or "start" or "continue";
}
