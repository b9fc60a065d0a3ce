using System.Collections.Immutable;

namespace Parallax.Documents.Language;

/// <summary>A document with its sentences, in text order.</summary>
public sealed record AnalyzedDocument(Document Document, ImmutableArray<Sentence> Sentences)
{
    public string Text => Document.Text;

    /// <summary>What the network thinks of the words as parts of names; null without a grammar.</summary>
    internal NameScores? NameScores { get; init; }

    /// <summary>What is kept of the network's states of the words; null without trees.</summary>
    internal WordDigests? Digests { get; init; }

    /// <summary>Index of the sentence that holds the position, or of the next one; the number of sentences where none follows.</summary>
    /// <param name="position">UTF-16 offset into the text.</param>
    public int SentenceAt(int position)
    {
        int low = 0, high = Sentences.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Span.End <= position)
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
}
