using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Language;

namespace Parallax.Documents.Events;

/// <summary>
/// The subject and the objects of a verb by the parts of speech around it, with the tree as a help: the subject is the first noun phrase of the
/// clause that no preposition governs, the object the one behind the verb. Trees cut long lists of names and headlines short, tags do not.
/// </summary>
internal sealed class TaggedClause(Sentence sentence, string text)
{
    private const int DeepestBorrowing = 3;
    private readonly Sentence _sentence = sentence;
    private readonly string _text = text;

    /// <summary>Who does what the verb tells.</summary>
    public TokenRange? SubjectOf(int verb, VerbGroup group) => SubjectOf(verb, group, 0);

    private TokenRange? SubjectOf(int verb, VerbGroup group, int depth)
    {
        if (depth > DeepestBorrowing)
        {
            return null;
        }

        if (group.Governor >= 0)
        {
            var governor = group.Governor;
            if (EventLexicon.Is("requested", _sentence.Lemma(governor)) && Behind(governor + 1, ["on", "upon", "for"]) is { } asked && asked.Last < group.Start)
            {
                return asked;
            }

            return _sentence.IsVerbal(governor) ? SubjectOf(governor, VerbGroup.Of(_sentence, governor), depth + 1) : PhraseBefore(governor, depth);
        }

        // a list of names with appositions is often cut short by the tree, and kept whole by the tags
        var own = TreeSubject(verb);
        if (own is null && _sentence.Tokens[verb] is { Relation: "conj", Head: >= 0 and var first } && first < verb && _sentence.IsVerbal(first))
        {
            return SubjectOf(first, VerbGroup.Of(_sentence, first), depth + 1);
        }

        var tagged = PhraseBefore(group.Start, depth);
        return own is not { } tree ? tagged
            : tagged is { } phrase && phrase.First < tree.First && phrase.Last >= tree.First ? phrase with { Last = System.Math.Max(phrase.Last, tree.Last) }
            : tree;
    }

    /// <summary>All that the tree calls the subject; null where a dash or a quotation mark parts it from the verb ("CITY, June 21 - The government …").</summary>
    private TokenRange? TreeSubject(int verb)
    {
        TokenRange? subject = null;
        for (var i = 0; i < verb; i++)
        {
            if (_sentence.Tokens[i].Head == verb && _sentence.Tokens[i].Relation is "nsubj" or "nsubj:pass" && _sentence.IsNominal(i, _text))
            {
                var part = Subtree(i, verb);
                subject = subject is { } known ? new TokenRange(System.Math.Min(known.First, part.First), System.Math.Max(known.Last, part.Last)) : part;
            }
        }

        if (subject is { } found)
        {
            for (var i = found.First; i < verb; i++)
            {
                if (_sentence.IsMark(i, _text, ";\"“”—–") || (_sentence.IsMark(i, _text, "-") && !_sentence.IsHyphen(i, _text)))
                {
                    return null;
                }
            }
        }

        return subject;
    }

    /// <summary>The tokens below one, as far as they lie on its side of the verb.</summary>
    private TokenRange Subtree(int top, int verb)
    {
        int first = top, last = top;
        for (var i = 0; i < verb; i++)
        {
            var at = i;
            for (var steps = 0; at >= 0 && at != top && steps < 20; steps++)
            {
                at = _sentence.Tokens[at].Head;
            }

            if (at == top)
            {
                (first, last) = (System.Math.Min(first, i), System.Math.Max(last, i));
            }
        }

        return Trimmed(first, last);
    }

    /// <summary>Without the articles, conjunctions, prepositions and marks that a cut left at its ends.</summary>
    private TokenRange Trimmed(int first, int last)
    {
        while (last > first && _sentence.Tag(last) is PartOfSpeech.Punct or PartOfSpeech.Det or PartOfSpeech.Cconj or PartOfSpeech.Adp or PartOfSpeech.Sconj)
        {
            last--;
        }

        while (first < last && _sentence.Tag(first) is PartOfSpeech.Sconj or PartOfSpeech.Punct or PartOfSpeech.Cconj || (first < last && _sentence.Lemma(first) is "after" or "before" or "when"))
        {
            first++;
        }

        return new TokenRange(first, last);
    }

    private TokenRange? PhraseBefore(int start, int depth)
    {
        var end = start - 1;
        if (end < 0)
        {
            return null;
        }

        if (_sentence.Tag(end) == PartOfSpeech.Cconj || (_sentence.IsMark(end, _text, ",") && _sentence.Tokens[start].Features.HasFlag(WordFeatures.Gerund)))
        {
            var verb = PreviousVerb(end);
            return verb < 0 ? null : SubjectOf(verb, VerbGroup.Of(_sentence, verb), depth + 1);
        }

        if (_sentence.Lemma(end) is "who" or "which" or "that" && end > 0 && _sentence.Tag(end) != PartOfSpeech.Sconj)
        {
            var noun = _sentence.IsMark(end - 1, _text, ",") ? end - 2 : end - 1;
            return _sentence.IsNominal(noun, _text) ? new TokenRange(ChunkStart(noun), noun) : null;
        }

        if (_sentence.Lemma(end) == "that" && end > 0 && _sentence.IsNoun(end - 1))
        {
            return new TokenRange(ChunkStart(end - 1), end - 1);
        }

        var from = end;
        while (from >= 0 && !IsBoundary(from))
        {
            from--;
        }

        var chunks = ChunksIn(from + 1, end).Where(chunk => chunk.First == 0 || _sentence.Tag(chunk.First - 1) != PartOfSpeech.Adp).ToList();
        if (chunks.Count == 0)
        {
            return null;
        }

        var afterVerb = from >= 0 && _sentence.IsVerbal(from);
        var conjunction = afterVerb ? LastConjunction(from + 1, end) : -1;
        var head = conjunction >= 0 ? chunks.FirstOrDefault(chunk => chunk.First > conjunction, chunks[^1]) : afterVerb ? chunks[^1] : chunks[0];
        var last = end;
        while (last > head.Last && !_sentence.IsNominal(last, _text))
        {
            last--;
        }

        return new TokenRange(head.First, last);
    }

    /// <summary>What parts clauses: verbs, quotation marks, semicolons, subordinators.</summary>
    private bool IsBoundary(int index) =>
        (_sentence.IsVerbal(index) && !_sentence.IsNominal(index, _text)) || _sentence.Tag(index) == PartOfSpeech.Sconj || _sentence.IsMark(index, _text, ";:()\"“”‘—–") || (_sentence.IsMark(index, _text, "-") && !_sentence.IsHyphen(index, _text)) ||
        _sentence.Lemma(index) is "when" or "while" or "although" or "because" or "if" or "which" or "who" or "where" or "that" or "but";

    private IEnumerable<TokenRange> ChunksIn(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (_sentence.IsNominal(i, _text))
            {
                var start = i;
                while (i < last && _sentence.IsNominal(i + 1, _text) && !StartsPhrase(i + 1))
                {
                    i++;
                }

                yield return new TokenRange(start, i);
            }
        }
    }

    /// <summary>An article behind a noun opens the next phrase: "On Thursday | the envoy".</summary>
    private bool StartsPhrase(int index) => _sentence.Tag(index) == PartOfSpeech.Det && _sentence.Tag(index - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num;

    public int ChunkStart(int end)
    {
        var start = end;
        while (start > 0 && _sentence.IsNominal(start - 1, _text) && !StartsPhrase(start))
        {
            start--;
        }

        return start;
    }

    private int LastConjunction(int first, int last)
    {
        for (var i = last; i >= first; i--)
        {
            if (_sentence.Tag(i) == PartOfSpeech.Cconj)
            {
                return i;
            }
        }

        return -1;
    }

    private int PreviousVerb(int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (_sentence.Tag(i) == PartOfSpeech.Verb && !_sentence.IsNominal(i, _text))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The noun phrase right behind, perhaps with one of these prepositions before it, with what is coordinated or apposed.</summary>
    public TokenRange? Behind(int start, string[] prepositions)
    {
        var at = start;
        while (at < _sentence.Tokens.Length && (_sentence.Tag(at) == PartOfSpeech.Adv || _sentence.Lemma(at) == "both"))
        {
            at++;
        }

        if (_sentence.Tag(at) == PartOfSpeech.Adp && prepositions.Contains(_sentence.Lemma(at)))
        {
            at++;
        }

        return at < _sentence.Tokens.Length && _sentence.IsNominal(at, _text) ? Extended(at) : null;
    }

    /// <summary>The noun phrase behind one of these prepositions within the clause.</summary>
    public TokenRange? After(int start, string[] prepositions)
    {
        for (var i = start; i < _sentence.Tokens.Length && i < start + 12 && !IsBoundary(i); i++)
        {
            if (_sentence.Tag(i) == PartOfSpeech.Adp && prepositions.Contains(_sentence.Lemma(i)) && i + 1 < _sentence.Tokens.Length && _sentence.IsNominal(i + 1, _text))
            {
                return Extended(i + 1);
            }
        }

        return null;
    }

    private TokenRange Extended(int start)
    {
        var last = start;
        for (var i = start + 1; i < _sentence.Tokens.Length; i++)
        {
            if (_sentence.IsNominal(i, _text))
            {
                last = i;
            }
            else if (!(_sentence.Lemma(i) is "of" or "and" || (_sentence.IsMark(i, _text, ",") && _sentence.Tag(i + 1) == PartOfSpeech.Propn) || _sentence.IsMark(i, _text, "\"“”‘’")))
            {
                break;
            }
        }

        return Trimmed(start, last);
    }
}
