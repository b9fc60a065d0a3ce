using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Language.Network;

namespace Parallax.Documents.Mentions.Names;

/// <summary>Makes one list of names without overlaps of what the tagger, the patterns and the gazetteer found in a sentence.</summary>
internal static class CandidateMerge
{
    public static List<Candidate> Merge(string text, ImmutableArray<Sentence> sentences, int index, List<Candidate> model, List<Candidate> patterns, List<PhraseMatch> phrases)
    {
        var tokens = sentences[index].Tokens;
        var style = NameContext.Style(text, tokens);
        var names = model.Select(name => Trim(text, tokens, name)).OfType<Candidate>().ToList();
        foreach (var pattern in patterns.Select(name => Trim(text, tokens, name)).OfType<Candidate>())
        {
            AddPattern(names, pattern);
        }

        foreach (var phrase in phrases.Where(phrase => style != TokenContext.AllCapitals || tokens[phrase.First].Span.Length > 3))
        {
            var first = phrase.First < phrase.Last && tokens[phrase.First].Span.In(text) is "the" ? phrase.First + 1 : phrase.First;
            AddPhrase(text, tokens, names, new Candidate(index, first, phrase.Last, phrase.Entry.Kind, phrase.Entry));
        }

        names.RemoveAll(name => IsMoney(text, tokens, name) || IsBareHead(text, tokens, name));
        names = [.. names.Select(name => Article(text, tokens, Head(text, tokens, name)))];
        names.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.Last.CompareTo(a.Last));
        for (var i = names.Count - 1; i > 0; i--)
        {
            if (names[i - 1].Overlaps(names[i]))
            {
                names.RemoveAt(names[i - 1].Length >= names[i].Length ? i : i - 1);
            }
        }

        return names;
    }

    /// <summary>"US $10 million", "61 million Hong Kong dollars".</summary>
    private static bool IsMoney(string text, ImmutableArray<Token> tokens, Candidate name) =>
        name.Kind == EntityKind.Place && name.Last + 1 < tokens.Length && (tokens[name.Last + 1].Span.In(text) is "dollar" or "dollars"
            || (tokens[name.Last + 1].Span.In(text) is "$" && name.Length == 1 && Acronym(text, tokens[name.Last])));

    /// <summary>"Town", "Lake": a word of what places are is no place alone.</summary>
    private static bool IsBareHead(string text, ImmutableArray<Token> tokens, Candidate name) =>
        name is { Kind: EntityKind.Place, Length: 1, Entry: null }
        && NameWords.Heads.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(tokens[name.First].Span.In(text), out var kind) && kind == EntityKind.Place;

    private static void AddPattern(List<Candidate> names, Candidate pattern)
    {
        var rivals = names.Where(pattern.Overlaps).ToList();
        var better = rivals.All(rival => pattern.Kind == EntityKind.Person
            ? rival.Kind != EntityKind.Person && pattern.Contains(rival)
            : rival.Kind == EntityKind.Other ? pattern.Length >= rival.Length
            : rival.Kind != EntityKind.Person && pattern.Length > rival.Length && pattern.Contains(rival));
        if (better)
        {
            names.RemoveAll(pattern.Overlaps);
            names.Add(pattern);
        }
    }

    private static void AddPhrase(string text, ImmutableArray<Token> tokens, List<Candidate> names, Candidate phrase)
    {
        var rivals = names.Where(phrase.Overlaps).ToList();
        foreach (var rival in rivals)
        {
            if (rival.Kind == EntityKind.Person && phrase.Entry!.Adjectival && rival.First == phrase.First && rival.Last > phrase.Last)
            {
                // "British Joss Gaddie": the adjective is no part of the name.
                names.Remove(rival);
                names.Add(rival with { First = phrase.Last + 1 });
                continue;
            }

            if (rival.Kind != EntityKind.Person && phrase.Entry!.Adjectival && rival.Last == phrase.Last && rival.Length > phrase.Length)
            {
                names.Remove(rival); // a name does not end in an adjective: "Kosovo Serb", "Association of Serb(-majority ...)"
                continue;
            }

            if (rival.Kind == EntityKind.Other && rival.Length > phrase.Length)
            {
                // "Kosovo Albanian" is two things, "Nobel Peace Prize" and "Geneva Convention" are one.
                if (!phrase.Entry!.Adjectival && (phrase.Last >= rival.Last || !Peoples.Looks(text, tokens[phrase.Last + 1])))
                {
                    return;
                }

                names.Remove(rival);
                continue;
            }

            if (rival.Length > phrase.Length || (rival.Length == phrase.Length && rival.Kind == EntityKind.Person && !phrase.Entry!.Adjectival && phrase.Entry.Code is null && !Acronym(text, tokens[rival.First])))
            {
                return;
            }

            if (rival.Length == phrase.Length && rival.Kind == EntityKind.Person && rival.First > 0 && NameContext.IsTitle(tokens[rival.First - 1].Span.In(text)))
            {
                return; // "Mr Jordan"
            }

            names.Remove(rival);
        }

        names.Add(phrase);
    }

    /// <summary>Takes articles, titles, possessives and punctuation off; null where nothing is left.</summary>
    private static Candidate? Trim(string text, ImmutableArray<Token> tokens, Candidate name)
    {
        var (first, last) = (name.First, name.Last);
        var kind = name.Kind;
        if (first == 0 && last > 0 && tokens[0].Span.In(text) is "Near" or "In" or "At" or "Outside" or "Inside" or "Around" or "Across" or "Within" or "Throughout" or "Along")
        {
            first++; // a sentence that opens with a preposition of place
            kind = kind == EntityKind.Person ? EntityKind.Place : kind;
        }

        while (first < last && name.Kind == EntityKind.Place && tokens[first].Tag == PartOfSpeech.Adj && char.IsLower(text[tokens[first].Span.Start]))
        {
            first++; // "northern Kosovo"
        }

        while (first <= last && (tokens[first].Span.In(text) is "the" or "The" or "a" or "A" or "an" or "An" || !char.IsLetterOrDigit(text[tokens[first].Span.Start])
            || (name.Kind == EntityKind.Person && first < last && NameContext.IsTitle(tokens[first].Span.In(text)))))
        {
            first++;
        }

        while (last >= first && (IsPossessive(tokens[last].Span.In(text)) || !char.IsLetterOrDigit(text[tokens[last].Span.End - 1]) && text[tokens[last].Span.End - 1] != '.' && text[tokens[last].Span.End - 1] != ')'))
        {
            last--;
        }

        if (last == first + 1 && tokens[last].Span.Length > 2 && char.IsDigit(text[tokens[last].Span.Start])
            && (kind == EntityKind.Place || WordVectors.BuiltIn?.IsFrequent(WordKey.LowerOf(tokens[first].Span.In(text))) == false))
        {
            last--; // "Castavia 1,140, Belmora 604", but not "Flight 370"
        }

        if (last >= first && text[tokens[last].Span.Start] == ')' && !Enumerable.Range(first, last - first).Any(i => text[tokens[i].Span.Start] == '('))
        {
            last--;
        }

        return first <= last ? name with { First = first, Last = last, Kind = kind } : null;
    }

    /// <summary>An organisation whose head word is a force's is a force.</summary>
    private static Candidate Head(string text, ImmutableArray<Token> tokens, Candidate name)
    {
        if (name.Kind != EntityKind.Other && name.Entry is null && name.Length == 1 && tokens[name.First].Span.Length > 4 && tokens[name.First].Span.In(text).EndsWith("FOR", StringComparison.Ordinal) && Acronym(text, tokens[name.First]))
        {
            return name with { Kind = EntityKind.Force };
        }

        if (name.Kind is EntityKind.Person or EntityKind.Other || name.Entry is not null || name.Length < 2)
        {
            return name;
        }

        var head = name.Last;
        for (var i = name.First + 1; i < name.Last; i++)
        {
            if (tokens[i].Span.In(text) is "of" or "for" or "in")
            {
                head = i - 1;
                break;
            }
        }

        return NameWords.Heads.TryGetValue(tokens[head].Span.Of(text), out var kind) && kind == EntityKind.Force ? name with { Kind = EntityKind.Force } : name;
    }

    /// <summary>A capital article inside a sentence is part of an organisation's name: "told The Marvik Courier".</summary>
    private static Candidate Article(string text, ImmutableArray<Token> tokens, Candidate name) =>
        name.Kind == EntityKind.Organization && name.Entry is null && name.First > 1 && tokens[name.First - 1].Span.In(text) is "The"
        && char.IsLower(text[tokens[name.First - 2].Span.Start])
            ? name with { First = name.First - 1 }
            : name;

    private static bool Acronym(string text, Token token)
    {
        foreach (var c in token.Span.In(text))
        {
            if (!char.IsUpper(c) && c != '.')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPossessive(ReadOnlySpan<char> word) => word is "'s" or "’s" or "'" or "’" or "`s" or "'S";
}
