using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Parallax.Documents.Language;

namespace Parallax.Documents.Coreference;

/// <summary>The tokens of a document in one row, each with its lower-case form, its sentence and the outermost quotation around it.</summary>
internal sealed class Words
{
    private readonly Token[] _tokens;
    private readonly int[] _offsets;
    private readonly int[] _forms;
    private readonly string[] _lower;
    private readonly int[] _sentences;
    private readonly int[] _outer;

    private Words(AnalyzedDocument document, ImmutableArray<Quotation> quotations, Token[] tokens, string[] lower, int[] forms, int[] sentences, int[] offsets, int[] outer)
    {
        Document = document;
        Quotations = quotations;
        _tokens = tokens;
        _offsets = offsets;
        _lower = lower;
        _forms = forms;
        _sentences = sentences;
        _outer = outer;
    }

    public AnalyzedDocument Document { get; }

    public ImmutableArray<Quotation> Quotations { get; }

    public IReadOnlyList<Token> Tokens => _tokens;

    /// <summary>Index of each sentence's first token, and the number of tokens at the end.</summary>
    public IReadOnlyList<int> Offsets => _offsets;

    public string Text => Document.Text;

    public int Count => _tokens.Length;

    public ref readonly Token this[int index] => ref _tokens[index];

    /// <summary>Lower-case form; empty outside the row, so that a look to either side needs no check.</summary>
    public string Lower(int index) => index >= 0 && index < _lower.Length ? _lower[index] : string.Empty;

    /// <summary>Index of the first token of the same spelling.</summary>
    public int FormOf(int index) => _forms[index];

    public PartOfSpeech Tag(int index) => index >= 0 && index < _lower.Length ? _tokens[index].Tag : PartOfSpeech.X;

    public string Form(int index) => _tokens[index].Span.Of(Text);

    /// <summary>Index of the token's sentence.</summary>
    public int SentenceOf(int index) => _sentences[index];

    public int BlockOf(int index) => Document.Sentences[_sentences[index]].Block;

    /// <summary>Index of the outermost quotation that holds the token, its marks not counted; -1 for none.</summary>
    public int Outer(int index) => index >= 0 && index < _outer.Length ? _outer[index] : -1;

    public bool InSameSentence(int a, int b) => a >= 0 && b >= 0 && a < Count && b < Count && _sentences[a] == _sentences[b];

    public bool StartsSentence(int index) => index == 0 || _sentences[index] != _sentences[index - 1];

    public int SentenceEnd(int index) => _offsets[_sentences[index] + 1];

    public int SentenceStart(int index) => _offsets[_sentences[index]];

    /// <summary>The head of a token in the row; -1 for a root or where there is no tree.</summary>
    public int Head(int index) => _tokens[index].Head < 0 ? -1 : _offsets[_sentences[index]] + _tokens[index].Head;

    /// <summary>True for a token that starts with a capital letter.</summary>
    public bool IsCapital(int index) => index >= 0 && index < Count && char.IsUpper(Text[_tokens[index].Span.Start]);

    /// <summary>True for a dash of any length, a hyphen that stands alone among them.</summary>
    public bool IsDash(int index) => Lower(index) is "—" or "–" or "―" or "‒" or "-" or "--";

    /// <summary>Index of the first token that ends behind the position; the number of tokens where none does.</summary>
    /// <param name="position">UTF-16 offset into the text.</param>
    public int At(int position)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The span from one token to before another.</summary>
    public Span SpanOf(int start, int end) => new(_tokens[start].Span.Start, _tokens[end - 1].Span.End);

    public static Words Of(AnalyzedDocument document, ImmutableArray<Quotation> quotations)
    {
        var text = document.Text;
        var count = 0;
        foreach (var sentence in document.Sentences)
        {
            count += sentence.Tokens.Length;
        }

        var tokens = new Token[count];
        var lowered = new string[count];
        var sentenceOf = new int[count];
        var outermost = new int[count];
        var offsets = new int[document.Sentences.Length + 1];
        var formOf = new int[count];
        var forms = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        int at = 0, quotation = 0;
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            offsets[s] = at;
            foreach (var token in document.Sentences[s].Tokens)
            {
                var spelling = token.Span.In(text);
                if (known.TryGetValue(spelling, out var first))
                {
                    lowered[at] = lowered[first];
                }
                else
                {
                    known[spelling] = first = at;
                    lowered[at] = spelling.ToString().ToLowerInvariant().Replace('’', '\'');
                }

                while (quotation < quotations.Length && (quotations[quotation].Depth > 0 || quotations[quotation].Span.End <= token.Span.Start))
                {
                    quotation++;
                }

                tokens[at] = token;
                formOf[at] = first;
                sentenceOf[at] = s;
                outermost[at] = quotation < quotations.Length && quotations[quotation].Content.Contains(token.Span.Start) ? quotation : -1;
                at++;
            }
        }

        offsets[^1] = count;
        return new Words(document, quotations, tokens, lowered, formOf, sentenceOf, offsets, outermost);
    }
}
