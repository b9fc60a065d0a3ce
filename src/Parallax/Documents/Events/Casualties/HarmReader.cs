using System.Collections.Generic;
using Parallax.Documents.Language;

namespace Parallax.Documents.Events.Casualties;

/// <summary>Finds in a sentence's tree who is told to have been killed, injured or hit.</summary>
internal sealed partial class HarmReader
{
    private const int FarthestHeadline = 7;

    private readonly Sentence _sentence;
    private readonly string _text;
    private readonly Tree _tree;
    private readonly MentionIndex _mentions;
    private readonly List<HarmTold> _told = [];

    private HarmReader(Sentence sentence, string text, MentionIndex mentions) => (_sentence, _text, _tree, _mentions) = (sentence, text, new Tree(sentence), mentions);

    /// <summary>In the order of the words that tell it.</summary>
    public static IReadOnlyList<HarmTold> Read(Sentence sentence, string text, MentionIndex mentions)
    {
        var reader = new HarmReader(sentence, text, mentions);
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            reader.Read(i);
        }

        return reader._told;
    }

    private void Read(int at)
    {
        var lemma = _sentence.Lemma(at);
        switch (_sentence.Tag(at))
        {
            case PartOfSpeech.Verb or PartOfSpeech.Aux when HarmLexicon.Verb(lemma) is { } cue:
                OfVerb(at, lemma, cue);
                break;
            case PartOfSpeech.Verb when HarmLexicon.Is("suffer", lemma):
                OfWound(at);
                break;
            case PartOfSpeech.Verb when HarmLexicon.Is("carry", lemma):
                OfCare(at);
                break;
            case PartOfSpeech.Noun or PartOfSpeech.Propn when lemma is "condition":
                OfCondition(at);
                break;
            case PartOfSpeech.Noun or PartOfSpeech.Propn when lemma is "suicide" && IsCommitted(at):
                AddSelf(HarmKind.Killed, _sentence.Tokens[at].Head, _tree.SubjectOf(_sentence.Tokens[at].Head));
                break;
            case PartOfSpeech.Noun when lemma is "life" && IsTaken(at):
                OfLife(at);
                break;
            case PartOfSpeech.Verb when lemma is "pass" && Form(at + 1) is "away":
                Add(HarmKind.Killed, at, _tree.SubjectOf(at));
                break;
            case PartOfSpeech.Verb when lemma is "turn" && TurnedOn(at) is >= 0 and var self:
                AddSelf(HarmKind.Killed, at, self);
                break;
            case PartOfSpeech.Noun when HarmLexicon.Is("wound", lemma):
                OfHavingWound(at);
                break;
            case PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb when HarmLexicon.Noun(lemma == "shoot" ? "shooting" : lemma) is { } cue && !IsForm(at, "shot"):
                OfNoun(at, cue);
                break;
            default:
                if (HarmLexicon.Adjective(Form(at)) is { } state)
                {
                    OfAdjective(at, state);
                }

                break;
        }
    }

    private void OfVerb(int verb, string lemma, HarmCue cue)
    {
        if (lemma == "gun" && _tree.Child(verb, "compound", "advmod") < 0 && _sentence.Lemma(verb + 1) != "down")
        {
            return;
        }

        if (_sentence.Tokens[verb].Relation == "amod" && _sentence.IsNoun(_sentence.Tokens[verb].Head) && _sentence.Tokens[verb].Head > verb)
        {
            Add(KindOf(verb, cue.Kind), verb, _sentence.Tokens[verb].Head);
            return;
        }

        if (cue.Harmed == HarmedAs.Subject)
        {
            Add(cue.Kind, verb, _tree.SubjectOf(verb) is var subject and >= 0 ? subject : Before(verb));
            return;
        }

        var harmed = _tree.ObjectOf(verb);
        var actor = -1;
        if (_tree.IsPassive(verb) || (harmed < 0 && IsParticiple(verb)))
        {
            harmed = _tree.SubjectOf(verb) is var patient and >= 0 ? patient : Before(verb);
            actor = _tree.Child(verb, "obl:agent");
            if (!_tree.IsPassive(verb) && harmed >= 0 && (HarmLexicon.IsPerpetrator(_sentence.Lemma(harmed)) || IsAimed(verb)) && cue.Kind == HarmKind.Hit)
            {
                return;
            }
        }
        else if (harmed >= 0)
        {
            actor = _tree.SubjectOf(verb);

            // "wounded her 3-year-old son": the pronoun is no object of its own
            harmed = Form(harmed) == "her" && NounBehind(harmed) is >= 0 and var owned ? owned : harmed;
            if (IsSelf(harmed))
            {
                AddSelf(KindOf(verb, cue.Kind), verb, actor);
                return;
            }
        }

        Add(KindOf(verb, cue.Kind), verb, harmed, actor);
        OfFatally(verb, cue.Kind);
    }

    /// <summary>"Five were shot, one of them fatally".</summary>
    private void OfFatally(int verb, HarmKind kind)
    {
        for (var i = verb + 2; kind == HarmKind.Hit && i < _sentence.Tokens.Length && i < verb + FarthestHeadline + 4; i++)
        {
            if (!HarmLexicon.Is("fatal", _sentence.Lemma(i)))
            {
                continue;
            }

            for (var j = i - 1; j > verb; j--)
            {
                if (HarmLexicon.Number(Form(j)) is not null)
                {
                    Add(HarmKind.Killed, verb, j);
                    return;
                }
            }
        }
    }

    /// <summary>"Shot at", "shot into the car": nobody need have been hit.</summary>
    private bool IsAimed(int verb) => _sentence.Lemma(verb + 1) is "at" or "into" or "towards" or "toward";

    private bool IsParticiple(int verb) => _sentence.Tokens[verb].Features.HasFlag(WordFeatures.PastParticiple) || _sentence.Tokens[verb].Features.HasFlag(WordFeatures.Past);

    /// <summary>"Fatally shot", "shot dead", "stabbed to death", "shot and critically wounded".</summary>
    private HarmKind KindOf(int verb, HarmKind kind)
    {
        if (kind != HarmKind.Hit)
        {
            return kind;
        }

        foreach (var child in _tree.Children(verb))
        {
            var lemma = _sentence.Lemma(child);
            if ((HarmLexicon.Is("fatal", lemma) && child <= verb + 1) || lemma == "dead" || (lemma == "death" && _tree.CaseOf(child) == "to"))
            {
                return HarmKind.Killed;
            }
        }

        return HarmLexicon.Is("fatal", _sentence.Lemma(verb - 1)) || _sentence.Lemma(verb + 1) is "dead" or "fatally" || (_sentence.Lemma(verb + 1) == "to" && _sentence.Lemma(verb + 2) == "death") ? HarmKind.Killed
            : HarmLexicon.Is("sparing", _sentence.Lemma(verb - 1)) ? HarmKind.Injured
            : kind;
    }

    private bool IsCommitted(int noun) => _sentence.Tokens[noun].Head is >= 0 and var head && _sentence.Lemma(head) == "commit" && _sentence.Tokens[noun].Relation == "obj";

    private bool IsTaken(int noun) => _sentence.Tokens[noun].Head is >= 0 and var head && _sentence.Lemma(head) is "take" or "lose" or "end" or "claim" && _sentence.Tokens[noun].Relation == "obj";

    /// <summary>"Turned the gun on himself": who did; -1 for nobody.</summary>
    private int TurnedOn(int verb)
    {
        for (var i = verb + 1; i < _sentence.Tokens.Length && i <= verb + 8; i++)
        {
            if (IsSelf(i) && _sentence.Lemma(i - 1) == "on")
            {
                return _tree.SubjectOf(verb);
            }
        }

        return -1;
    }

    private void OfLife(int noun)
    {
        var verb = _sentence.Tokens[noun].Head;
        var number = _tree.Child(noun, "nummod");
        if (_sentence.Lemma(verb) == "claim")
        {
            if (number >= 0 && HarmLexicon.Number(_sentence.Tokens[number].Span.Of(_text)) is { } count)
            {
                _told.Add(new HarmTold(_sentence, HarmKind.Killed, noun, -1, -1, count));
            }

            return;
        }

        if (_sentence.Lemma(verb) == "lose" || Form(noun - 1) == "own")
        {
            AddSelf(HarmKind.Killed, verb, _tree.SubjectOf(verb));
        }
    }

    private void OfAdjective(int at, HarmCue cue)
    {
        var token = _sentence.Tokens[at];
        var kind = KindOf(at, cue.Kind);
        if (token.Relation == "amod" && token.Head > at)
        {
            Add(kind, at, token.Head);
            return;
        }

        if (Form(at) == "dead" && Form(at - 1) is "brain" or "brain-")
        {
            return;
        }

        // "gunman shot five members": a verb that was taken for a noun
        if (token.Relation != "amod" && at + 1 < _sentence.Tokens.Length && (_sentence.Tag(at + 1) is PartOfSpeech.Num or PartOfSpeech.Det || _sentence.IsNoun(at + 1)) && at > 0 && _sentence.IsNoun(at - 1))
        {
            Add(kind, at, NounBehind(at), at - 1);
            return;
        }

        // "the dead", "27 wounded"
        var number = _tree.Child(at, "nummod");
        if (number >= 0 && number == at - 1)
        {
            if (HarmLexicon.Number(_sentence.Tokens[number].Span.Of(_text)) is { } count)
            {
                _told.Add(new HarmTold(_sentence, kind, at, -1, -1, count));
            }

            return;
        }

        var subject = token.Relation switch
        {
            "amod" or "acl" when token.Head >= 0 => token.Head,
            "xcomp" when token.Head >= 0 && HarmLexicon.Is("found", _sentence.Lemma(token.Head)) =>
                _tree.IsPassive(token.Head) ? _tree.SubjectOf(token.Head) : _tree.ObjectOf(token.Head) is var obj and >= 0 ? obj : _tree.SubjectOf(token.Head),
            _ => _tree.SubjectOf(at),
        };
        Add(kind, at, subject >= 0 && subject != at ? subject : Before(at));
    }

    /// <summary>The last noun of the phrase right behind.</summary>
    private int NounBehind(int at)
    {
        var found = -1;
        for (var i = at + 1; i < _sentence.Tokens.Length && _sentence.IsNominal(i, _text); i++)
        {
            found = _sentence.IsNoun(i) ? i : found;
        }

        return found;
    }

    /// <summary>In headlines trees are often wrong: "Boy, 15, shot in Ostvik". The noun in front, with nothing but a number, commas and adverbs between.</summary>
    private int Before(int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - FarthestHeadline; i--)
        {
            if (_sentence.IsNoun(i) && !IsCue(i))
            {
                return _sentence.Tokens[i].Relation == "flat" && _sentence.Tokens[i].Head < i ? _sentence.Tokens[i].Head : i;
            }

            if (_sentence.Tag(i) is PartOfSpeech.Num)
            {
                if (i == at - 1)
                {
                    return i;
                }

                continue;
            }

            if (!(_sentence.Tag(i) is PartOfSpeech.Adv or PartOfSpeech.Aux || _sentence.IsMark(i, _text, ",()") || IsCue(i) || (_sentence.Lemma(i) == "and" && IsCue(i - 1))))
            {
                break;
            }
        }

        return -1;
    }

    private bool IsCue(int index) => HarmLexicon.Verb(_sentence.Lemma(index)) is not null || HarmLexicon.Adjective(Form(index)) is not null;

    private bool IsSelf(int index) => Form(index) is "himself" or "herself" or "themselves" or "themself" or "self";

    private bool IsForm(int index, string form) => Form(index) == form;

    private string Form(int index) => index >= 0 && index < _sentence.Tokens.Length ? _sentence.Tokens[index].Span.Of(_text).ToLowerInvariant() : string.Empty;

    /// <summary>Who did it to himself; where the sentence tells what he did to others, he is the one who did that too.</summary>
    private void AddSelf(HarmKind kind, int cue, int self) => Add(kind, cue, self, self);

    private void Add(HarmKind kind, int cue, int harmed, int actor = -1, bool alone = false, bool isTreated = false)
    {
        if (harmed >= 0 && HarmReality.IsReal(_tree, cue))
        {
            _told.Add(new HarmTold(_sentence, kind, cue, harmed, actor) { IsAlone = alone, IsTreated = isTreated });
        }
    }
}
