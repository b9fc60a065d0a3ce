using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;

namespace Parallax.Documents.Figures;

/// <summary>A noun phrase that starts at a token, read off the tags: it holds for ellipsis and headlines, where trees fail.</summary>
/// <param name="Start">First token, articles left out.</param>
/// <param name="End">Token behind the last.</param>
/// <param name="Head">Its head noun.</param>
internal readonly record struct NounPhrase(int Start, int End, int Head)
{
    private const int Longest = 9;

    /// <summary>The phrase that starts at a token; false where none does.</summary>
    public static bool TryRead(FigureContext context, Sentence sentence, int from, out NounPhrase phrase)
    {
        phrase = default;
        var tokens = sentence.Tokens;
        var at = from;
        while (at < tokens.Length && at < from + 3 && (tokens[at].Tag == PartOfSpeech.Det || IsPossessive(tokens[at])))
        {
            at++;
        }

        var start = at;
        var head = -1;
        for (; at < tokens.Length && at < start + Longest; at++)
        {
            var token = tokens[at];
            if (context.TimesIn(sentence).Any(time => context.Times[time].Span.Overlaps(token.Span)))
            {
                break;
            }

            if (token.Tag is PartOfSpeech.Noun or PartOfSpeech.Propn)
            {
                if (token.Tag == PartOfSpeech.Propn && head >= 0 && tokens[head] is { Tag: PartOfSpeech.Noun } && tokens[head].Features.HasFlag(WordFeatures.Plural) && head == at - 1 &&
                    context.Lower(tokens[head]).EndsWith('s'))
                {
                    break; // "8,000 viewers Ostvik Live", "450 soldiers Norland sent"
                }

                head = at;
            }
            else if (token.Tag == PartOfSpeech.Punct)
            {
                // only a hyphen that joins
                if (!(IsHyphen(context, token) && at + 1 < tokens.Length && tokens[at + 1].Span.Start == token.Span.End && at > start && tokens[at - 1].Span.End == token.Span.Start))
                {
                    break;
                }
            }
            else if (token.Tag == PartOfSpeech.Adj)
            {
                if (head >= 0 && (!Continues(tokens, at) || (tokens[head].Tag == PartOfSpeech.Noun && tokens[head].Features.HasFlag(WordFeatures.Plural) && head == at - 1)))
                {
                    break; // "the students several times"
                }
            }
            else if (token.Tag == PartOfSpeech.Verb)
            {
                // a participle in front of a noun, or joined by a hyphen
                if (!(Continues(tokens, at) && head < 0 && (token.Features.HasFlag(WordFeatures.PastParticiple) || token.Features.HasFlag(WordFeatures.Gerund))) && !IsJoined(context, tokens, at))
                {
                    break;
                }
            }
            else if (token.Tag == PartOfSpeech.Adv)
            {
                if (head >= 0 || !(Continues(tokens, at) || (at + 1 < tokens.Length && tokens[at + 1].Tag == PartOfSpeech.Verb && Continues(tokens, at + 1))))
                {
                    break; // "nearly new homes", "forward operating bases"
                }
            }
            else if (token.Tag == PartOfSpeech.Part && context.Lower(token) is "'s" or "’s" or "'" or "’")
            {
                if (!Continues(tokens, at))
                {
                    break;
                }
            }
            else if (!(token.Tag == PartOfSpeech.Cconj && head < 0 && at > start && Continues(tokens, at)))
            {
                break;
            }
        }

        if (head < 0)
        {
            return false;
        }

        phrase = new NounPhrase(start, head + 1, head);
        return true;
    }

    private static bool IsPossessive(Token token) => token.Tag == PartOfSpeech.Pron && token.Features.HasFlag(WordFeatures.Possessive);

    private static bool IsHyphen(FigureContext context, Token token) => context.Text[token.Span.Start] is '-' or '–' && token.Span.Length == 1;

    private static bool Continues(ImmutableArray<Token> tokens, int at) =>
        at + 1 < tokens.Length && tokens[at + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj;

    private static bool IsJoined(FigureContext context, ImmutableArray<Token> tokens, int at) =>
        at > 0 && IsHyphen(context, tokens[at - 1]) && tokens[at - 1].Span.End == tokens[at].Span.Start && Continues(tokens, at);
}
