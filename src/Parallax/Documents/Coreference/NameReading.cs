using System;
using System.Collections.Generic;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Coreference;

/// <summary>A name with the tokens it covers and its words made comparable.</summary>
/// <param name="Start">Index of the first token.</param>
/// <param name="End">Index after the last one.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Text">The name without titles.</param>
/// <param name="Key">Folded, without the article.</param>
/// <param name="Parts">Folded words.</param>
/// <param name="Canonical">The gazetteer's name; null for none.</param>
/// <param name="Link">Entry of the gazetteer.</param>
/// <param name="Gender">What the form of address before it tells.</param>
internal sealed record NameReading(int Start, int End, EntityKind Kind, string Text, string Key, string[] Parts, string? Canonical, GazetteerLink? Link, Gender Gender)
{
    public bool IsPerson => Kind == EntityKind.Person;

    /// <summary>True for what was taken for a person and is a day of the week, or a party with a place: "R-Tenn.".</summary>
    public bool IsNobody => IsPerson && Parts.Length == 1 && (Text is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" || (Text.Length > 2 && Text[1] == '-' && char.IsUpper(Text[0]) && Text.EndsWith('.')));

    /// <summary>"R-Wis.", "D -Ohio": one capital before a hyphen.</summary>
    private static bool IsParty(Words words, int at) => at < words.Count && words.IsCapital(at) && (words[at].Span.Length == 1 ? words.Lower(at + 1) == "-" : words.Lower(at)[1] == '-');

    public static NameReading Of(Words words, NameMention name)
    {
        var start = words.At(name.Span.Start);
        var end = words.At(name.Span.End - 1) + 1;
        end = Math.Min(end, words.Count);
        var gender = Gender.Unknown;
        if (name.Kind == EntityKind.Person)
        {
            while (end - start > 1 && RoleLexicon.Titles.TryGetValue(words.Lower(start), out var told))
            {
                gender = told;
                start++;
            }

            if (gender == Gender.Unknown)
            {
                RoleLexicon.Titles.TryGetValue(words.Lower(start - 1), out gender);
            }
        }

        // "A B (D-Wis.", "A B, R-Wis." names nobody more than "A B".
        for (var i = start + 1; i < end && name.Kind == EntityKind.Person; i++)
        {
            end = words.Lower(i) is "(" or "," && (words.Lower(i) == "(" || IsParty(words, i + 1)) ? Math.Min(i, end) : end;
        }

        while (end - start > 1 && words.Lower(end - 1) is "'s" or "'" or "." && name.Kind == EntityKind.Person)
        {
            end--;
        }

        while (end - start > 1 && name.Kind == EntityKind.Place && words.Tag(end - 1) == PartOfSpeech.Num)
        {
            end--;
        }

        // "Lomavia's PM", "Lomavia's Interior Ministry": the name is the country's, what follows is said of it elsewhere.
        var kind = name.Kind;
        for (var i = start + 1; i < end - 1; i++)
        {
            if (words.Lower(i) is "'s" or "'" && (RoleLexicon.Roles.Match(words, i + 1, end, out _) == end - i - 1 || Institutions.IsNoun(words, i + 1, end)))
            {
                end = i;
                kind = EntityKind.Place;
            }
        }

        if (kind != EntityKind.Person && name.Canonical is null && name.Link is null && end - start is 2 or 3 && IsTitled(words, start))
        {
            kind = EntityKind.Person;
        }
        else if (kind == EntityKind.Person && name.Canonical is null && end - start == 1 && IsPlaceLike(words, start, end))
        {
            kind = EntityKind.Place;
        }

        if (start >= end)
        {
            return new NameReading(start, start, name.Kind, string.Empty, string.Empty, [string.Empty], null, null, gender);
        }

        var text = words.SpanOf(start, end).Of(words.Text);
        var parts = new List<string>();
        for (var i = start; i < end; i++)
        {
            var part = Folding.Fold(words.Tokens[i].Span.In(words.Text));
            if (part.Length > 0)
            {
                parts.Add(part);
            }
        }

        if (parts.Count > 1 && parts[0] == "the")
        {
            parts.RemoveAt(0);
        }

        if (parts.Count == 0)
        {
            parts.Add(Folding.Fold(text));
        }

        return new NameReading(start, end, kind, text, string.Join(' ', parts), [.. parts], name.Canonical, name.Link, gender);
    }

    /// <summary>True where a role stands right in front, or closes a phrase that a comma parts from the name: "the envoy of the league, A B".</summary>
    private static bool IsTitled(Words words, int start)
    {
        var last = words.Lower(start - 1) == "," ? start - 2 : start - 1;
        var first = words.SentenceStart(start);
        for (var i = last; i >= first && last - i < 8; i--)
        {
            var length = RoleLexicon.Roles.Match(words, i, last + 1, out var role);
            if (length > 0 && role is { Plural: false, Class: not "other" })
            {
                return last == start - 1 ? i + length == start : i + length == last + 1 || words.Lower(i + length) is "of" or "for";
            }

            if (last == start - 1 && start - i > 3 || words.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>True where a single name stands as places do: "in A", "A's government", "A, which".</summary>
    private static bool IsPlaceLike(Words words, int start, int end) =>
        words.Lower(start - 1) == "in" ||
        (words.Lower(end) is "'s" or "'" && (RoleLexicon.Roles.Match(words, end + 1, Math.Min(words.Count, end + 5), out _) > 0 || Institutions.StartsNoun(words, end + 1))) ||
        (words.Lower(end) == "," && words.Lower(end + 1) == "which");
}
