using System.Collections.Generic;
using System.Collections.Immutable;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions.Names;

namespace Parallax.Documents.Mentions;

/// <summary>
/// Finds names of persons, organisations, places and forces: a trained tagger and patterns propose, a gazetteer of countries, peoples
/// and international bodies knows, and the document as a whole decides what a name that recurs is.
/// </summary>
public static class NameFinder
{
    /// <summary>The names of a document in text order, without overlaps, without titles, articles and possessives.</summary>
    public static ImmutableArray<NameMention> Find(AnalyzedDocument document)
    {
        var (text, sentences) = (document.Text, document.Sentences);
        var context = new NameContext(text, sentences);
        var names = new List<Candidate>();
        var (model, patterns) = (new List<Candidate>(), new List<Candidate>());
        var phrases = new List<PhraseMatch>[sentences.Length];
        for (var i = 0; i < sentences.Length; i++)
        {
            phrases[i] = Gazetteer.Find(text, sentences[i].Tokens);
        }

        var tagged = new ModelNames(document, context, phrases);
        for (var i = 0; i < sentences.Length; i++)
        {
            model.Clear();
            patterns.Clear();
            tagged.Find(i, model);
            PatternNames.Find(text, sentences, i, context, patterns);
            names.AddRange(CandidateMerge.Merge(text, sentences, i, model, patterns, phrases[i]));
        }

        DocumentNames.Agree(text, sentences, context, names);
        var mentions = ImmutableArray.CreateBuilder<NameMention>();
        var next = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            var tokens = sentences[i].Tokens;
            for (var t = 0; t < tokens.Length; t++)
            {
                while (next < names.Count && (names[next].Sentence < i || (names[next].Sentence == i && names[next].Last < t)))
                {
                    next++;
                }

                if (next < names.Count && names[next].Sentence == i && names[next].First == t)
                {
                    mentions.Add(Mention(tokens, names[next]));
                    t = names[next].Last;
                }
                else if (Gazetteer.Behind(tokens[t].Span.In(text), out var start) is { } entry)
                {
                    var span = new Span(tokens[t].Span.Start + start, tokens[t].Span.End);
                    mentions.Add(new NameMention(span, entry.Kind, entry.Canonical, Link(entry), entry.Adjectival));
                }
            }
        }

        return mentions.ToImmutable();
    }

    private static NameMention Mention(ImmutableArray<Token> tokens, Candidate name)
    {
        var span = new Span(tokens[name.First].Span.Start, tokens[name.Last].Span.End);
        return new NameMention(span, name.Kind, name.Entry?.Canonical, Link(name.Entry), name.Entry?.Adjectival ?? false);
    }

    private static GazetteerLink? Link(PhraseEntry? entry) => entry?.Code is { } code ? new GazetteerLink("iso3166", code) : null;
}
