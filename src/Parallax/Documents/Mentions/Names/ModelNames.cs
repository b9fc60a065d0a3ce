using System;
using System.Collections.Generic;
using Parallax.Documents.Language;

namespace Parallax.Documents.Mentions.Names;

/// <summary>The names of a document as the trained tagger reads them: each word in its sentence first, then all occurrences of a word together.</summary>
internal sealed class ModelNames
{
    private readonly AnalyzedDocument _document;
    private readonly NameTagger? _tagger;
    private readonly float[] _scores = [];
    private readonly int[] _starts = [];

    /// <param name="document">The document.</param>
    /// <param name="context">What the document says of its words.</param>
    /// <param name="phrases">What the lists know of each sentence.</param>
    public ModelNames(AnalyzedDocument document, NameContext context, List<PhraseMatch>[] phrases)
    {
        _document = document;
        _tagger = document.NameScores is null ? null : NameTagger.BuiltIn;
        if (_tagger is null)
        {
            return;
        }

        var sentences = document.Sentences;
        _starts = new int[sentences.Length + 1];
        for (var i = 0; i < sentences.Length; i++)
        {
            _starts[i + 1] = _starts[i] + sentences[i].Tokens.Length;
        }

        var agreement = new NameAgreement(_tagger.Labels);
        _scores = document.NameScores!.Of(0, _starts[^1]).ToArray();
        for (var i = 0; i < sentences.Length; i++)
        {
            var scores = Scores(i);
            _tagger.Tell(TokenContexts.Of(document.Text, sentences[i], context, phrases[i]), scores);
            for (var t = 0; t < sentences[i].Tokens.Length; t++)
            {
                if (Word(i, t) is { } word)
                {
                    agreement.Add(word, scores.Slice(t * _tagger.Step, _tagger.Step));
                }
            }
        }

        for (var i = 0; i < sentences.Length; i++)
        {
            var scores = Scores(i);
            for (var t = 0; t < sentences[i].Tokens.Length; t++)
            {
                if (Word(i, t) is { } word)
                {
                    agreement.Draw(word, scores.Slice(t * _tagger.Step, _tagger.Step));
                }
            }
        }
    }

    /// <summary>Adds the names of a sentence. Nationalities, products and works are of kind Other.</summary>
    public void Find(int index, List<Candidate> names)
    {
        if (_tagger is null)
        {
            return;
        }

        var scores = Scores(index);
        var labels = new int[_document.Sentences[index].Tokens.Length];
        _tagger.Tag(scores, labels);
        var start = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var label = _tagger.Labels[labels[i]];
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

    private Span<float> Scores(int sentence) => _scores.AsSpan(_starts[sentence] * _tagger!.Step, (_starts[sentence + 1] - _starts[sentence]) * _tagger.Step);

    /// <summary>A word that begins with a capital; null for others.</summary>
    private uint? Word(int sentence, int token)
    {
        var word = _document.Sentences[sentence].Tokens[token].Span.In(_document.Text);
        return char.IsUpper(word[0]) ? FeatureHash.Of(word) : null;
    }
}
