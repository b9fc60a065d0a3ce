using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Parallax.Documents.Language;

namespace Parallax.Documents.Coreference;

/// <summary>The tokens of a document in one row, each with its lower-case form, its sentence and the outermost quotation around it.</summary>
internal sealed class Words
{
    private readonly string[] lower;
    private readonly int[] sentences;
    private readonly int[] outer;

    private Words(AnalyzedDocument document, ImmutableArray<Quotation> quotations, Token[] tokens, string[] lower, int[] sentences, int[] offsets, int[] outer)
    {
        Document = document;
        Quotations = quotations;
        Tokens = tokens;
        Offsets = offsets;
        this.lower = lower;
        this.sentences = sentences;
        this.outer = outer;
    }

    public AnalyzedDocument Document { get; }

    public ImmutableArray<Quotation> Quotations { get; }

    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Index of each sentence's first token, and the number of tokens at the end.</summary>
    public IReadOnlyList<int> Offsets { get; }

    public string Text => Document.Text;

    public int Count => Tokens.Count;

    public Token this[int index] => Tokens[index];

    /// <summary>Lower-case form; empty outside the row, so that a look to either side needs no check.</summary>
    public string Lower(int index) => index >= 0 && index < lower.Length ? lower[index] : string.Empty;

    public PartOfSpeech Tag(int index) => index >= 0 && index < lower.Length ? Tokens[index].Tag : PartOfSpeech.X;

    public string Form(int index) => Tokens[index].Span.Of(Text);

    /// <summary>Index of the token's sentence.</summary>
    public int SentenceOf(int index) => sentences[index];

    public int BlockOf(int index) => Document.Sentences[sentences[index]].Block;

    /// <summary>Index of the outermost quotation that holds the token, its marks not counted; -1 for none.</summary>
    public int Outer(int index) => index >= 0 && index < outer.Length ? outer[index] : -1;

    public bool InSameSentence(int a, int b) => a >= 0 && b >= 0 && a < Count && b < Count && sentences[a] == sentences[b];

    public bool StartsSentence(int index) => index == 0 || sentences[index] != sentences[index - 1];

    public int SentenceEnd(int index) => Offsets[sentences[index] + 1];

    public int SentenceStart(int index) => Offsets[sentences[index]];

    /// <summary>The head of a token in the row; -1 for a root or where there is no tree.</summary>
    public int Head(int index) => Tokens[index].Head < 0 ? -1 : Offsets[sentences[index]] + Tokens[index].Head;

    /// <summary>True for a token that starts with a capital letter.</summary>
    public bool IsCapital(int index) => index >= 0 && index < Count && char.IsUpper(Text[Tokens[index].Span.Start]);

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
            if (Tokens[middle].Span.End <= position)
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
    public Span SpanOf(int start, int end) => new(Tokens[start].Span.Start, Tokens[end - 1].Span.End);

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
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        var known = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        int at = 0, quotation = 0;
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            offsets[s] = at;
            foreach (var token in document.Sentences[s].Tokens)
            {
                var spelling = token.Span.In(text);
                if (!known.TryGetValue(spelling, out var form))
                {
                    form = spelling.ToString().ToLowerInvariant().Replace('’', '\'');
                    known[spelling] = form;
                }

                while (quotation < quotations.Length && (quotations[quotation].Depth > 0 || quotations[quotation].Span.End <= token.Span.Start))
                {
                    quotation++;
                }

                tokens[at] = token;
                lowered[at] = form;
                sentenceOf[at] = s;
                outermost[at] = quotation < quotations.Length && quotations[quotation].Content.Contains(token.Span.Start) ? quotation : -1;
                at++;
            }
        }

        offsets[^1] = count;
        return new Words(document, quotations, tokens, lowered, sentenceOf, offsets, outermost);
    }
}
