using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements;

/// <summary>Finds what announces speech by a noun at a passage's end: "issued the following statement:", "had this to say:", "wrote the following:".</summary>
internal sealed class AnnouncingNouns(Words words)
{
    /// <summary>The noun and its verb are looked for so many words before the colon.</summary>
    private const int Reach = 14;

    private static readonly CueVerb Issue = new("issue", "speech", CueFrames.Quote);

    /// <summary>The verb with its noun as a cue; null for none.</summary>
    /// <param name="passage">A passage that ends with a colon.</param>
    public Cue? Find(Passage passage)
    {
        for (var noun = passage.End - 2; noun > passage.Start && passage.End - noun < Reach && words.Outer(noun) < 0; noun--)
        {
            if (!Announces(noun))
            {
                continue;
            }

            for (var verb = words.Head(noun); verb > passage.Start && verb < noun; verb = words.Head(verb))
            {
                if (words.Tag(verb) == PartOfSpeech.Verb && ((words[verb].Features & WordFeatures.PastParticiple) == WordFeatures.None || words.Lower(verb).EndsWith("ed", System.StringComparison.Ordinal)))
                {
                    return new Cue(Issue, CueForm.Past, verb, verb, noun + 1, false, false, Polarity.Said);
                }
            }
        }

        return null;
    }

    /// <summary>"this statement", "the following comment", "this to say", "the following".</summary>
    private bool Announces(int at) =>
        (CueLexicon.Nouns.TryGetValue(words.Lower(at), out var mode) && mode == "speech" && (words.Lower(at - 1) is "this" or "following" or "a" || words.Lower(at + 1) == ":")) ||
        (words.Lower(at) == "following" && words.Lower(at + 1) == ":") || (words.Lower(at) == "say" && words.Lower(at - 1) == "to" && words.Lower(at - 2) == "this");
}
