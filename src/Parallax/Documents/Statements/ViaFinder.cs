using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Statements;

/// <summary>Finds the outlet or the occasion that words were given to: "told The Post", "in an interview with", "on Instagram", "at a ceremony".</summary>
internal sealed class ViaFinder(Words words, NounPhrases phrases, Clauses clauses, ImmutableArray<NameMention> names, ImmutableArray<LocalEntity> entities, SpeakerResolver resolver)
{
    /// <summary>The outlet that an addressee is; null where it is somebody else.</summary>
    public Via? OfAddressee(NounPhrase addressee)
    {
        var span = words.SpanOf(addressee.Start, addressee.End);
        var noun = Noun(addressee);
        if (noun is not null)
        {
            var named = addressee.Head > addressee.Start && words.IsCapital(words.Lower(addressee.Start) is "the" ? addressee.Start + 1 : addressee.Start);
            return new Via(Name(addressee), named ? NameSpan(addressee) : span, noun == "people" && !named ? "people" : "outlet");
        }

        if (KnownName(addressee) is { } known)
        {
            return new Via(known.Of(words.Text), known, "outlet");
        }

        if (!words.IsCapital(addressee.Head) || words.Tag(addressee.Head) is PartOfSpeech.Pron || IsBody(addressee))
        {
            return null;
        }

        // A capitalised name that is no person's and no place's, with "The" before it or several words long.
        if (resolver.Covering(words[addressee.Head].Span, span) is { } index)
        {
            var named = names.FirstOrDefault(name => name.Span.Contains(words[addressee.Head].Span))?.Span ?? NameSpan(addressee);
            var article = words.At(named.Start) - 1;
            named = article >= addressee.Start && words.Form(article) == "The" ? Span.Cover(words[article].Span, named) : named;
            return entities[index].Kind is EntityKind.Organization or EntityKind.Other ? new Via(named.Of(words.Text), named, "outlet") : null;
        }

        return words.Form(addressee.Start) == "The" ? new Via(Name(addressee), NameSpan(addressee), "outlet") : null;
    }

    /// <summary>What a stretch of the reporter's own words says of outlet or occasion.</summary>
    public Via? In(int start, int end)
    {
        Via? best = null;
        for (var i = start; i < end; i++)
        {
            if (words.Outer(i) >= 0)
            {
                continue;
            }

            var found = Occasion(i, end) ?? ForOutlet(i, end);
            if (found is not null && (best is null || Rank(found) > Rank(best)))
            {
                best = found;
            }
        }

        return best;
    }

    private static int Rank(Via via) => via.Kind switch
    {
        "outlet" or "interview" => 3,
        "people" => 0,
        "paper" => 1,
        _ => 2,
    };

    private Via? Occasion(int at, int end)
    {
        var length = OutletLexicon.Occasions.Match(words, at, words.SentenceEnd(at), out var kind);
        if (length == 0 || kind is null || words.Tag(at + length - 1) is PartOfSpeech.Verb or PartOfSpeech.Aux || (kind == "post" && char.IsUpper(words.Form(at)[0]) != char.IsUpper(Spelling(words.Form(at))[0])))
        {
            // "speaking to The Post", "in comments to Welt"
            return words.Lower(at) is "speaking" or "comments" or "remarks" or "talking" && words.Lower(at + 1) is "to" or "with" ? With(at, at + 2) : null;
        }

        if (words.Lower(at) == "x" && words.Form(at) != "X")
        {
            return null;
        }

        var span = words.SpanOf(at, at + length);
        if (kind == "interview")
        {
            for (var i = at + length; i < at + length + 8 && i < words.SentenceEnd(at); i++)
            {
                if (words.Lower(i) is "with" or "to" or "by" or "for" or "on" && With(at, i + 1) is { } given)
                {
                    return given;
                }

                if (words.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Punct)
                {
                    break;
                }
            }

            return IsGoverned(at) ? new Via(span.Of(words.Text), span, "event") : null;
        }

        return IsGoverned(at) ? new Via(span.Of(words.Text), span, kind) : null;
    }

    private static string Spelling(string form) => form is "x" or "X" ? "X" : form;

    /// <summary>The outlet that a noun phrase behind "with" names.</summary>
    private Via? With(int start, int at)
    {
        if (at >= words.Count || phrases.At(at) is not { } phrase || phrase.Start != at)
        {
            return clauses.IsOpening(at) ? Quoted(at) : null;
        }

        if (OfAddressee(phrase) is { } via)
        {
            return via with { Kind = via.Kind == "people" ? "people" : "interview", Span = via.Span };
        }

        var name = FirstName(phrase);
        return name is { } span && !IsBody(phrase) && words.Lower(start) is not ("speaking" or "talking") ? new Via(span.Of(words.Text), span, "interview") : null;
    }

    /// <summary>for "The Post", for The Post.</summary>
    private Via? ForOutlet(int at, int end)
    {
        if (words.Lower(at) is not ("for" or "to") || at + 1 >= end)
        {
            return null;
        }

        if (clauses.IsOpening(at + 1))
        {
            return Quoted(at + 1);
        }

        return phrases.At(at + 1) is { } phrase && phrase.Start == at + 1 && KnownName(phrase) is { } known ? new Via(known.Of(words.Text), known, "outlet") : null;
    }

    private Via? Quoted(int mark)
    {
        var quotation = words.Quotations[words.Outer(mark + 1)];
        var text = quotation.Content.Of(words.Text).TrimEnd(',', '.');
        return text.Length is > 1 and < 40 && char.IsUpper(text[0]) && text.Split(' ').Length <= 5
            ? new Via(text, new Span(quotation.Content.Start, quotation.Content.Start + text.Length), "outlet")
            : null;
    }

    private bool IsGoverned(int at)
    {
        for (var i = at - 1; i >= words.SentenceStart(at) && at - i <= 6; i--)
        {
            if (words.Tag(i) == PartOfSpeech.Adp || words.Lower(i) is "in" or "at" or "on" or "during" or "via" or "by" or "through" or "following" or "after")
            {
                return words.Lower(i) is "in" or "at" or "on" or "during" or "via" or "through";
            }

            if (words.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Punct or PartOfSpeech.Aux)
            {
                return words.Tag(i) == PartOfSpeech.Punct && words.Lower(i) is "-" or "'" or "\"";
            }
        }

        return false;
    }

    private string? Noun(NounPhrase phrase)
    {
        for (var i = phrase.Start; i <= phrase.Head; i++)
        {
            var length = OutletLexicon.Nouns.Match(words, i, phrase.Head + 1, out var kind);
            if (length > 0 && i + length == phrase.Head + 1)
            {
                return kind;
            }
        }

        return null;
    }

    private Span? KnownName(NounPhrase phrase)
    {
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            var length = OutletLexicon.Names.Match(words, i, phrase.End, out _);
            if (length > 0)
            {
                var span = words.SpanOf(i, i + length);
                if (OutletLexicon.Known.ContainsKey(span.Of(words.Text)))
                {
                    var end = i + length;
                    while (end < phrase.End && words.IsCapital(end))
                    {
                        end++;
                    }

                    return words.SpanOf(i > phrase.Start && words.Form(i - 1) == "The" ? i - 1 : i, end);
                }
            }
        }

        return null;
    }

    private Span? FirstName(NounPhrase phrase)
    {
        var span = words.SpanOf(phrase.Start, phrase.End);
        foreach (var name in names)
        {
            if (span.Contains(name.Span) && !name.Adjectival && name.Kind is EntityKind.Organization or EntityKind.Other)
            {
                return span.Contains(name.Span) ? name.Span : null;
            }

            if (name.Span.Start >= span.End)
            {
                break;
            }
        }

        return null;
    }

    private bool IsBody(NounPhrase phrase)
    {
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if (OutletLexicon.Bodies.Contains(words.Lower(i)))
            {
                return true;
            }
        }

        return false;
    }

    private Span NameSpan(NounPhrase phrase) => words.SpanOf(words.Lower(phrase.Start) is "the" or "a" or "an" && words.Form(phrase.Start) != "The" ? phrase.Start + 1 : phrase.Start, phrase.End);

    private string Name(NounPhrase phrase) => NameSpan(phrase).Of(words.Text);
}
