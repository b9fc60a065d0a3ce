using System.Linq;
using Parallax.Documents.Language;

namespace Parallax.Documents.Events.Positions;

/// <summary>Who stands around a verb of a position, and what it is about, by the tree and by tags.</summary>
internal sealed class PositionClause
{
    private readonly Sentence _sentence;
    private readonly string _text;
    private readonly int _verb;
    private readonly VerbGroup _group;
    private readonly MentionIndex _mentions;
    private readonly Span? _subject;

    public PositionClause(Sentence sentence, string text, int verb, VerbGroup group, MentionIndex mentions)
    {
        (_sentence, _text, _verb, _group, _mentions) = (sentence, text, verb, group, mentions);
        _subject = Clause.SubjectOf(sentence, text, verb) is { } range ? Cover(Clause.Core(sentence, text, range)) : null;
        Actor = group.IsPassive ? Behind("by") : _subject;
    }

    /// <summary>Whose position it is.</summary>
    public Span? Actor { get; }

    /// <summary>What it is about and towards whom.</summary>
    public (Span? About, Span? Toward) Read(PositionVerb row)
    {
        var about = row.About.Select(place => About(place, row)).FirstOrDefault(span => span is not null);
        var toward = row.Toward.Select(place => Toward(place, row, about)).FirstOrDefault(span => span is not null);

        // "the West of failing to …": what it is about hangs on whom it is towards
        return (about, toward is { } whom && about is { } matter && whom.Start < matter.Start && whom.End > matter.Start ? whom with { End = matter.Start } : toward);
    }

    private Span? Toward(string place, PositionVerb row, Span? about) => place switch
    {
        "in" => about,
        "obj" when _group.IsPassive => _subject,
        "obj" => Object(row) is { } whom && whom != about ? whom : null,
        "iobj" => Dependent(_verb, "iobj") is { } token ? Phrase(token) : null,
        _ => Behind(place),
    };

    private Span? About(string place, PositionVerb row) => place switch
    {
        "obj" when _group.IsPassive => _subject,
        "obj" => Object(row),
        "inf" => Infinitive(row),
        "that" => Dependent(_verb, "ccomp") is { } clause && clause > _verb && !IsQuestion(clause) ? Phrase(clause) : null,
        "ing" => Gerund(row),
        _ => Behind(place),
    };

    /// <summary>The object; of two, the second is the matter ("offered Tervania a loan").</summary>
    private Span? Object(PositionVerb row)
    {
        var last = _verb + row.Words.Length - 1;
        return Dependent(_verb, "obj") is { } direct && direct > last ? WithAgent(Phrase(direct))
            : row.Words.Length > 1 && Complement(last) is { } complement ? Phrase(complement)
            : Clause.ObjectOf(_sentence, _text, last) is { } range && !IsClause(range) ? Cover(range) : null;
    }

    /// <summary>"Condemned the raid by Ostrel": an active verb has no agent behind it, the noun has.</summary>
    private Span WithAgent(Span phrase)
    {
        var at = Tokens.At(_sentence.Tokens, phrase.End);
        return !_group.IsPassive && _sentence.Lemma(at) == "by" && _sentence.Tokens[at].Head is var agent && agent > at && HangsOn(agent, _verb) ? Span.Cover(phrase, Phrase(agent)) : phrase;
    }

    private Span? Infinitive(PositionVerb row)
    {
        for (var i = _verb + row.Words.Length; i < _sentence.Tokens.Length; i++)
        {
            if (_sentence.Tokens[i].Head == _verb && _sentence.Tokens[i].Relation is "xcomp" or "ccomp" or "advcl" && _sentence.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adj or PartOfSpeech.Noun
                && Start(i) is var start && ToBefore(start, i) is >= 0 and var to)
            {
                var first = to - 1 > _verb && _sentence.Lemma(to - 1) is "not" or "never" ? to - 1 : to;
                return new Span(_sentence.Tokens[first].Span.Start, Phrase(i).End);
            }
        }

        return null;
    }

    private int ToBefore(int start, int verb)
    {
        for (var i = start; i < verb; i++)
        {
            if (i > _verb && _sentence.Lemma(i) == "to" && _sentence.Tag(i) == PartOfSpeech.Part)
            {
                return i;
            }
        }

        return -1;
    }

    private Span? Gerund(PositionVerb row)
    {
        var at = _verb + row.Words.Length;
        return _sentence.Tag(at) == PartOfSpeech.Verb && _sentence.Tokens[at].Features.HasFlag(WordFeatures.Gerund) ? Phrase(at) : null;
    }

    /// <summary>What one of the verb's, or its object's, prepositions governs.</summary>
    private Span? Behind(string preposition)
    {
        for (var i = _verb + 1; i < _sentence.Tokens.Length; i++)
        {
            if (_sentence.Lemma(i) != preposition || _sentence.Tag(i) is not (PartOfSpeech.Adp or PartOfSpeech.Sconj or PartOfSpeech.Part))
            {
                continue;
            }

            var governed = _sentence.Tokens[i].Head;
            if (governed > i && (HangsOn(governed, _verb) || (_sentence.Tokens[governed].Head is var noun && noun > _verb && HangsOn(noun, _verb))))
            {
                var phrase = Phrase(governed);
                return new Span(System.Math.Max(phrase.Start, _sentence.Tokens[i + 1].Span.Start), phrase.End);
            }
        }

        return null;
    }

    private bool HangsOn(int token, int head) => _sentence.Tokens[token].Head == head;

    private int? Complement(int particle)
    {
        for (var i = particle + 1; i < _sentence.Tokens.Length; i++)
        {
            if (_sentence.Tokens[i].Head == _verb && _sentence.Tokens[i].Relation is "obl" or "obj" or "advcl" or "xcomp" && _sentence.Tokens[particle].Head is var head && (head == i || head == _verb))
            {
                return i;
            }
        }

        return null;
    }

    private int? Dependent(int head, string relation)
    {
        for (var i = head + 1; i < _sentence.Tokens.Length; i++)
        {
            if (_sentence.Tokens[i].Head == head && _sentence.Tokens[i].Relation == relation)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>"Asked whether …": what is asked, not a position.</summary>
    private bool IsQuestion(int clause) => Enumerable.Range(_verb + 1, clause - _verb).Any(i => _sentence.Lemma(i) is "whether" or "if" or "why" or "how" or "what");

    private bool IsClause(TokenRange range) => Enumerable.Range(range.First, range.Last - range.First + 1).All(i => !_sentence.IsNoun(i) && _sentence.Tag(i) != PartOfSpeech.Pron);

    /// <summary>A token with all that hangs on it behind the verb, as far as it is one stretch; marks and times at its end are cut off.</summary>
    private Span Phrase(int top)
    {
        var first = Start(top);
        var last = top;
        for (var i = top + 1; i < _sentence.Tokens.Length && IsBelow(i, top); i++)
        {
            last = i;
        }

        while (last > top && _sentence.Tag(last) is PartOfSpeech.Punct or PartOfSpeech.Cconj)
        {
            last--;
        }

        var span = Cover(new TokenRange(first, last));
        return _mentions.TimesIn(span).Select(_mentions.TimeSpan).LastOrDefault(time => time.End == span.End && time.Start > _sentence.Tokens[top].Span.Start) is { Length: > 0 } when
            ? WithoutTime(span, when, top)
            : span;
    }

    private Span WithoutTime(Span span, Span time, int top)
    {
        var at = Tokens.At(_sentence.Tokens, time.Start) - 1;
        while (at > top && _sentence.Tag(at) is PartOfSpeech.Adp or PartOfSpeech.Punct or PartOfSpeech.Det)
        {
            at--;
        }

        return new Span(span.Start, _sentence.Tokens[at].Span.End);
    }

    /// <summary>The first token below one, in the stretch right before it and behind the verb.</summary>
    private int Start(int top)
    {
        var first = top;
        while (first - 1 > _verb && IsBelow(first - 1, top))
        {
            first--;
        }

        while (first < top && (_sentence.Tag(first) is PartOfSpeech.Punct or PartOfSpeech.Adp || _sentence.Lemma(first) == "for"))
        {
            first++;
        }

        return first;
    }

    private bool IsBelow(int token, int top)
    {
        var at = token;
        for (var steps = 0; at >= 0 && at != top && steps < 40; steps++)
        {
            at = _sentence.Tokens[at].Head;
        }

        return at == top;
    }

    private Span Cover(TokenRange range) => _sentence.Cover(range.First, range.Last);
}
