using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Evaluation.Conllu;

namespace Parallax.Evaluation;

/// <summary>A whole file as the evaluation of parsers sees it: spans counted in characters that are not white space.</summary>
internal sealed class ParsedText
{
    public List<(int Start, int End)> Sentences { get; } = [];

    public List<(int Start, int End)> Tokens { get; } = [];

    public List<ParsedWord> Words { get; } = [];

    public int Length { get; private set; }

    public static ParsedText Gold(IEnumerable<ConlluSentence> sentences)
    {
        var text = new ParsedText();
        foreach (var sentence in sentences)
        {
            var first = text.Words.Count;
            var start = text.Length;
            var spans = new List<(int Start, int End)>();
            foreach (var token in sentence.Tokens)
            {
                var length = token.Form.Count(c => !char.IsWhiteSpace(c));
                spans.Add((text.Length, text.Length + length));
                text.Length += length;
            }

            text.Tokens.AddRange(spans);
            text.Sentences.Add((start, text.Length));
            var counts = sentence.Words.CountBy(word => word.Token).ToDictionary();
            foreach (var word in sentence.Words)
            {
                var (wordStart, wordEnd) = spans[word.Token];
                text.Words.Add(new ParsedWord(wordStart, wordEnd, word.Form.ToLowerInvariant(), counts[word.Token] > 1, word.Tag, word.Lemma, word.Head < 0 ? -1 : first + word.Head, Universal(word.Relation)));
            }
        }

        return text;
    }

    public static ParsedText System(IEnumerable<AnalyzedDocument> documents)
    {
        var text = new ParsedText();
        foreach (var document in documents)
        {
            foreach (var sentence in document.Sentences)
            {
                text.Add(document.Text, sentence.Tokens);
            }
        }

        return text;
    }

    /// <summary>Contractions count as one surface token, as the treebanks have them.</summary>
    private void Add(string text, ImmutableArray<Token> tokens)
    {
        var first = Words.Count;
        var start = Length;
        for (var i = 0; i < tokens.Length;)
        {
            var end = i + 1;
            while (end < tokens.Length && Joins(text, tokens[end - 1], tokens[end]))
            {
                end++;
            }

            var tokenStart = Length;
            for (var j = i; j < end; j++)
            {
                Length += tokens[j].Span.Of(text).Count(c => !char.IsWhiteSpace(c));
            }

            Tokens.Add((tokenStart, Length));
            for (var j = i; j < end; j++)
            {
                var token = tokens[j];
                Words.Add(new ParsedWord(tokenStart, Length, token.Span.Of(text).ToLowerInvariant(), end - i > 1, token.Tag.ToString().ToUpperInvariant(), token.Lemma, token.Head < 0 ? -1 : first + token.Head, Universal(token.Relation)));
            }

            i = end;
        }

        Sentences.Add((start, Length));
    }

    private static bool Joins(string text, Token before, Token token)
    {
        if (before.Span.End != token.Span.Start || !char.IsLetterOrDigit(text[before.Span.End - 1]) && text[before.Span.End - 1] != '.')
        {
            return false;
        }

        var form = token.Span.Of(text);
        return form is "'" or "’" ? token.Tag == PartOfSpeech.Part
            : char.IsLetter(form[^1]) && (form[0] is '\'' or '’' or '`' || char.IsLetter(text[before.Span.End - 1]));
    }

    private static string Universal(string relation)
    {
        var colon = relation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? relation : relation[..colon];
    }
}
