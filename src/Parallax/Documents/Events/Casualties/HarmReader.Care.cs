using Parallax.Documents.Language;

namespace Parallax.Documents.Events.Casualties;

/// <summary>Harm told by wounds, hospitals and how patients are.</summary>
internal sealed partial class HarmReader
{
    /// <summary>"Suffered wounds", "sustained a gunshot wound", "suffering from injuries".</summary>
    private void OfWound(int verb)
    {
        foreach (var child in _tree.Children(verb))
        {
            if (child > verb && _sentence.Tokens[child].Relation is "obj" or "obl" && HarmLexicon.Is("wound", _sentence.Lemma(child)))
            {
                Add(HarmKind.Hit, verb, _tree.SubjectOf(verb), isTreated: true);
                return;
            }
        }
    }

    /// <summary>"With a gunshot wound", "his injuries".</summary>
    private void OfHavingWound(int noun)
    {
        var head = _sentence.Tokens[noun].Head;
        if (_tree.CaseOf(noun) == "with" && head >= 0)
        {
            var owner = _sentence.IsNoun(head) || _sentence.Tag(head) == PartOfSpeech.Pron ? head
                : _tree.IsPassive(head) ? _tree.SubjectOf(head) : _tree.ObjectOf(head) is var obj and >= 0 ? obj : _tree.SubjectOf(head);
            Add(HarmKind.Hit, noun, owner, isTreated: true);
            return;
        }

        var holder = _tree.Child(noun, "nmod:poss");
        if (holder >= 0 && _tree.CaseOf(noun) is not ("of" or "from" or "to"))
        {
            Add(HarmKind.Injured, noun, holder);
        }
    }

    private void OfCare(int verb)
    {
        foreach (var child in _tree.Children(verb))
        {
            if (child > verb && _sentence.Tokens[child].Relation is "obl" or "nmod" or "obj" && IsCare(child))
            {
                Add(HarmKind.Hit, verb, _tree.IsPassive(verb) || _sentence.Tokens[verb].Relation == "acl" ? _tree.SubjectOf(verb) : _tree.ObjectOf(verb), isTreated: true);
                return;
            }
        }
    }

    private bool IsCare(int noun)
    {
        if (HarmLexicon.Is("care", _sentence.Lemma(noun)))
        {
            return true;
        }

        foreach (var child in _tree.Children(noun))
        {
            if (HarmLexicon.Is("care", _sentence.Lemma(child)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Is in critical condition", "was listed in stable condition".</summary>
    private void OfCondition(int noun)
    {
        var isState = false;
        for (var i = noun - 1; i >= 0 && i >= noun - 5; i--)
        {
            isState |= HarmLexicon.Is("state", _sentence.Lemma(i));
        }

        if (isState && _tree.CaseOf(noun) == "in")
        {
            var head = _sentence.Tokens[noun].Head;
            var subject = _tree.SubjectOf(noun);
            Add(HarmKind.Injured, noun, subject >= 0 ? subject : head < 0 ? -1 : _sentence.IsNoun(head) ? head : _tree.Child(head, "obj") is var obj and >= 0 && !_tree.IsPassive(head) ? obj : _tree.SubjectOf(head));
        }
    }
}
