using Parallax.Documents.Language;

namespace Parallax.Documents.Events;

/// <summary>A word or phrase of a sentence that tells of an event.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Head">Index of the verb or noun itself.</param>
/// <param name="Entry">What the lexicon says of it.</param>
internal sealed record Trigger(Sentence Sentence, int First, int Last, int Head, TriggerEntry Entry)
{
    public Span Span => new(Sentence.Tokens[First].Span.Start, Sentence.Tokens[Last].Span.End);

    public bool IsVerb => Entry.IsVerb;
}
