namespace Parallax.Documents.Events.Casualties;

/// <summary>Harm told by nouns: deaths, shootings, victims, bodies.</summary>
internal sealed partial class HarmReader
{
    private void OfNoun(int noun, HarmCue cue)
    {
        var kind = cue.Kind == HarmKind.Hit && HarmLexicon.Is("fatal", _sentence.Lemma(noun - 1)) ? HarmKind.Killed : cue.Kind;
        switch (cue.Harmed)
        {
            case HarmedAs.Self:
                // "the victim's mother" is still a victim; "victim services" is none
                if (_sentence.Tokens[noun].Relation is not ("compound" or "amod"))
                {
                    Add(Form(noun - 1) is "homicide" or "murder" or "slain" or "deceased" or "dead" ? HarmKind.Killed : kind, noun, noun, alone: true);
                }

                break;
            case HarmedAs.Body:
                OfBody(noun, kind);
                break;
            default:
                var times = Form(noun - 1) switch { "double" => 2, "triple" => 3, "quadruple" => 4, "quintuple" => 5, _ => 0 };
                if (times > 0)
                {
                    _told.Add(new HarmTold(_sentence, kind, noun, -1, -1, times));
                    break;
                }

                if (_sentence.Tokens[noun].Relation == "compound" || Form(noun - 1) is "attempted" or "alleged")
                {
                    break;
                }

                foreach (var child in _tree.Children(noun))
                {
                    if ((_sentence.Tokens[child].Relation == "nmod" && _tree.CaseOf(child) == "of") || (cue.Kind == HarmKind.Killed && _sentence.Lemma(noun) is "death" or "killing" or "slaying" or "murder" && _sentence.Tokens[child].Relation == "nmod:poss"))
                    {
                        Add(kind, noun, child);
                    }
                }

                break;
        }
    }

    /// <summary>"Three bodies", "the bodies of three people", "the man's body".</summary>
    private void OfBody(int noun, HarmKind kind)
    {
        foreach (var child in _tree.Children(noun))
        {
            if ((_sentence.Tokens[child].Relation == "nmod" && _tree.CaseOf(child) == "of") || (_sentence.Tokens[child].Relation == "nmod:poss" && _sentence.Tokens[noun].Relation is "obj" or "nsubj:pass"))
            {
                Add(kind, noun, child);
                return;
            }

            if (_sentence.Tokens[child].Relation == "nummod" && HarmLexicon.Number(_sentence.Tokens[child].Span.Of(_text)) is { } count)
            {
                _told.Add(new HarmTold(_sentence, kind, noun, -1, -1, count));
                return;
            }
        }
    }
}
