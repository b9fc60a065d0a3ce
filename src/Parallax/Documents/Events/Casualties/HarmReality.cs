
namespace Parallax.Documents.Events.Casualties;

/// <summary>Tells harm that happened from harm that was denied, feared, threatened or nearly came about.</summary>
internal static class HarmReality
{
    private const int Highest = 3;

    public static bool IsReal(Tree tree, int cue)
    {
        var sentence = tree.Sentence;
        foreach (var child in tree.Children(cue))
        {
            var lemma = sentence.Lemma(child);
            if ((child < cue && sentence.Tokens[child].Relation is "advmod" && HarmLexicon.Is("not", lemma)) || (sentence.Tokens[child].Relation is "aux" or "mark" && HarmLexicon.Is("unreal", lemma)))
            {
                return false;
            }
        }

        var at = cue;
        for (var level = 0; level < Highest && sentence.Tokens[at].Head >= 0; level++)
        {
            var head = sentence.Tokens[at].Head;
            if (sentence.Tokens[at].Relation is not ("xcomp" or "conj") || !sentence.IsVerbal(head))
            {
                break;
            }

            if (sentence.Tokens[at].Relation == "xcomp" && HarmLexicon.Is("unreal", sentence.Lemma(head)))
            {
                return false;
            }

            at = head;
        }

        return true;
    }
}
