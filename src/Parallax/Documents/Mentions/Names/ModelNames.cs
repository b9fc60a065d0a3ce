using System.Collections.Generic;
using System.Collections.Immutable;
using Parallax.Documents.Language;

namespace Parallax.Documents.Mentions.Names;

/// <summary>The names that the trained tagger sees.</summary>
internal static class ModelNames
{
    /// <summary>Adds the names of a sentence. Nationalities, products and works are of kind Other.</summary>
    public static void Find(string text, ImmutableArray<Sentence> sentences, int index, NameContext context, List<PhraseMatch> phrases, List<Candidate> names)
    {
        if (NameTagger.BuiltIn is not { } tagger)
        {
            return;
        }

        var sentence = sentences[index];
        var (keys, contexts) = NameFeatures.Prepare(text, sentence, context, phrases);
        var labels = tagger.Tag(keys, contexts, sentence.Tokens);
        var start = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var label = tagger.Labels[labels[i]];
            if (label.Place is 'B' or 'U')
            {
                start = i;
            }

            if (label.Place is 'L' or 'U')
            {
                names.Add(new Candidate(index, start, i, label.Class switch
                {
                    "PER" => EntityKind.Person,
                    "LOC" => EntityKind.Place,
                    "MISC" => EntityKind.Other,
                    _ => EntityKind.Organization,
                }));
            }
        }
    }
}
