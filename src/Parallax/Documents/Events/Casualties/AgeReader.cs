using System.Collections.Immutable;
using Parallax.Documents.Language;

namespace Parallax.Documents.Events.Casualties;

/// <summary>Reads the ages of persons in a sentence.</summary>
internal sealed class AgeReader(Sentence sentence, string text)
{
    private const int MostAge = 110;
    private const int FarthestAge = 8;

    /// <summary>True for a number, or the word in front of one, that tells years of age.</summary>
    public bool IsAge(int index) => Form(index) is "age" or "ages" or "aged" || (Form(index + 1) is "-" or "year" or "years" && Form(index + 1 + (Form(index + 1) == "-" ? 1 : 0)) is "year" or "years");

    /// <summary>"A 16-year-old boy", "Ana Berrin, 34,", "two men, ages 20 and 22".</summary>
    public ImmutableArray<int> Around(int head)
    {
        var ages = ImmutableArray.CreateBuilder<int>();
        for (var i = head; i > head - FarthestAge && i > 0; i--)
        {
            if (sentence.Lemma(i) == "old")
            {
                for (var j = i - 1; j >= i - 5 && j >= 0; j--)
                {
                    if (HarmLexicon.Number(Form(j)) is { } years && years < MostAge)
                    {
                        ages.Add(Form(j + 1) is "month" or "months" || Form(j + 2) is "month" or "months" ? 0 : years);
                        return ages.ToImmutable();
                    }
                }
            }

            if (i < head && (sentence.IsVerbal(i) || sentence.IsMark(i, text, ",;.")))
            {
                break;
            }
        }

        var at = head + 1;
        while (at < sentence.Tokens.Length && sentence.Tokens[at].Relation == "flat")
        {
            at++;
        }

        var opened = false;
        for (; at < sentence.Tokens.Length; at++)
        {
            if (sentence.IsMark(at, text, ",(") || Form(at) is "age" or "ages" or "aged" or "both")
            {
                opened = true;
            }
            else if (opened && HarmLexicon.Number(Form(at)) is { } years && years < MostAge && Form(at + 1) is var next && (next is "," or ")" or "." or "and" or "" or ";" || sentence.IsVerbal(at + 1) || Form(at - 1) is "age" or "aged" or "ages" or "and"))
            {
                ages.Add(years);
            }
            else if (!(ages.Count > 0 && Form(at) == "and"))
            {
                break;
            }
        }

        return ages.ToImmutable();
    }

    private string Form(int index) => index >= 0 && index < sentence.Tokens.Length ? sentence.Tokens[index].Span.Of(text).ToLowerInvariant() : string.Empty;
}
