using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Language.Network;

namespace Parallax.Documents.Mentions.Names;

/// <summary>
/// Makes the names of a document agree with each other: who is a person in full ("Ilir Tamo") is one by surname too, an acronym set in
/// brackets behind its long form is what the long form is, and a name found once is found wherever it stands.
/// </summary>
internal static class DocumentNames
{
    /// <summary>What the tagger's view of a word weighs among the contexts.</summary>
    private const int TaggerVoice = 48;

    /// <summary>The same of a word that few have heard of, which it knows by its shape and place alone.</summary>
    private const int StrangerVoice = 8;

    /// <summary>An adjective or people whose place the document does not name.</summary>
    private static readonly PhraseEntry UnknownPeople = new(EntityKind.Place, null, null, true);

    /// <summary>Weight of a people named after it.</summary>
    private const int HomeVoice = 40;

    public static void Agree(string text, ImmutableArray<Sentence> sentences, NameContext context, List<Candidate> names)
    {
        Acronyms(text, sentences, names);
        var peoples = FindPeoples(text, sentences, names);
        var kinds = Kinds(text, sentences, context, names, [.. peoples.Values]);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Entry is null && kinds.TryGetValue(Surface(text, sentences, names[i]), out var kind))
            {
                names[i] = names[i] with { Kind = kind };
            }
        }

        AddPeoples(text, sentences, names, peoples, kinds);
        Repeat(text, sentences, names, kinds);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] is { Kind: EntityKind.Other, Length: 1 } other && Peoples.Looks(text, sentences[other.Sentence].Tokens[other.First]))
            {
                names[i] = other with { Kind = EntityKind.Place, Entry = UnknownPeople };
            }
        }

        names.RemoveAll(name => name.Kind == EntityKind.Other);
        names.Sort((a, b) => a.Sentence != b.Sentence ? a.Sentence.CompareTo(b.Sentence) : a.First.CompareTo(b.First));
    }

    /// <summary>Words such as "Lomaran" with the name they go back to.</summary>
    private static Dictionary<string, string> FindPeoples(string text, ImmutableArray<Sentence> sentences, List<Candidate> names)
    {
        var words = sentences.SelectMany(sentence => sentence.Tokens).Where(token => Peoples.Looks(text, token))
            .Select(token => token.Span.Of(text)).Where(word => Gazetteer.Entry(word) is null).ToHashSet(StringComparer.Ordinal);
        var surfaces = names.Where(name => name.Entry is null && name.Length == 1).Select(name => Surface(text, sentences, name)).ToHashSet(StringComparer.Ordinal);
        return Peoples.Origins(words, surfaces);
    }

    /// <summary>Makes the words that go back to a place adjectives of it, whatever they were taken for alone.</summary>
    private static void AddPeoples(string text, ImmutableArray<Sentence> sentences, List<Candidate> names, Dictionary<string, string> peoples, Dictionary<string, EntityKind> kinds)
    {
        var places = peoples.Where(pair => kinds.GetValueOrDefault(pair.Value) == EntityKind.Place)
            .ToDictionary(pair => pair.Key, pair => new PhraseEntry(EntityKind.Place, pair.Value, null, true), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var covered = names.ToLookup(name => name.Sentence);
        var (removed, added) = (new HashSet<Candidate>(), new List<Candidate>());
        for (var index = 0; index < sentences.Length; index++)
        {
            var tokens = sentences[index].Tokens;
            for (var i = 0; i < tokens.Length; i++)
            {
                if (!places.TryGetValue(tokens[i].Span.In(text), out var entry))
                {
                    continue;
                }

                var people = new Candidate(index, i, i, EntityKind.Place, entry);
                var rivals = covered[index].Where(people.Overlaps).Take(1).ToList();
                if (rivals.All(rival => rival.Length == 1))
                {
                    removed.UnionWith(rivals);
                    added.Add(people);
                }
            }
        }

        names.RemoveAll(removed.Contains);
        names.AddRange(added);
    }

    /// <summary>"Northern Monitoring Force (NMF)".</summary>
    private static void Acronyms(string text, ImmutableArray<Sentence> sentences, List<Candidate> names)
    {
        var found = new List<Candidate>();
        foreach (var name in names.Where(name => name.Length > 1))
        {
            var tokens = sentences[name.Sentence].Tokens;
            var place = name.Last + 2;
            if (place + 1 < tokens.Length && tokens[place - 1].Span.In(text) is "(" && tokens[place + 1].Span.In(text) is ")"
                && IsAcronymOf(tokens[place].Span.In(text), text, tokens, name))
            {
                found.Add(new Candidate(name.Sentence, place, place, name.Kind));
            }
        }

        var bySentence = names.ToLookup(name => name.Sentence);
        var removed = found.SelectMany(acronym => bySentence[acronym.Sentence].Where(name => name.Overlaps(acronym) && name.Entry is null)).ToHashSet();
        found.RemoveAll(acronym => bySentence[acronym.Sentence].Any(name => name.Overlaps(acronym) && name.Entry is not null));
        names.RemoveAll(removed.Contains);
        names.AddRange(found.Distinct());
    }

    private static bool IsAcronymOf(ReadOnlySpan<char> acronym, string text, ImmutableArray<Token> tokens, Candidate name)
    {
        if (acronym.Length is < 2 or > 10 || !char.IsUpper(acronym[0]) || !char.IsUpper(acronym[^1]))
        {
            return false;
        }

        // Each word gives its first letters, at least one: VALFOR of Valley Force.
        int matched = 0, words = 0;
        for (var i = name.First; i <= name.Last && matched < acronym.Length; i++)
        {
            var word = tokens[i].Span.In(text);
            var given = 0;
            while (given < word.Length && matched < acronym.Length && char.ToUpperInvariant(word[given]) == char.ToUpperInvariant(acronym[matched])
                && (given == 0 || i == name.Last || name.Length < 3 || !StartsNext(text, tokens, i, name.Last, acronym[matched])))
            {
                given++;
                matched++;
            }

            words += given > 0 ? 1 : 0;
        }

        return words >= 2 && matched == acronym.Length;
    }

    private static bool StartsNext(string text, ImmutableArray<Token> tokens, int index, int last, char letter) =>
        index < last && char.ToUpperInvariant(text[tokens[index + 1].Span.Start]) == letter;

    /// <summary>What each name is throughout the document: surnames of full names are persons; otherwise what most of its mentions are.</summary>
    private static Dictionary<string, EntityKind> Kinds(string text, ImmutableArray<Sentence> sentences, NameContext context, List<Candidate> names, HashSet<string> homes)
    {
        var votes = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        var seen = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var name in names.Where(name => name.Entry is null))
        {
            var surface = Surface(text, sentences, name);
            if (!votes.TryGetValue(surface, out var vote))
            {
                votes[surface] = vote = new int[Enum.GetValues<EntityKind>().Length];
            }

            var tokens = sentences[name.Sentence].Tokens;
            var weights = seen.TryGetValue(surface, out var counts) ? counts : seen[surface] = new int[vote.Length];
            weights[(int)name.Kind] += NameContext.Style(text, tokens) == TokenContext.None ? 4 : 1;
            if (name.Length == 1)
            {
                NameVotes.Add(text, tokens, name, vote);
            }
        }

        foreach (var (surface, vote) in votes)
        {
            // However often the tagger said it, it is one voice among those of the contexts.
            var said = seen[surface];
            var all = said.Sum(count => (long)count);
            var known = surface.Contains(' ', StringComparison.Ordinal) || WordVectors.BuiltIn?.IsFrequent(WordKey.LowerOf(surface)) == true;
            for (var kind = 0; kind < vote.Length; kind++)
            {
                var voice = (known ? TaggerVoice : StrangerVoice) - (kind == (int)EntityKind.Other ? 2 : 0);
                vote[kind] += (int)(said[kind] * (voice + (all / 2)) / all);
            }

            vote[(int)EntityKind.Place] += homes.Contains(surface) ? HomeVoice : 0;
        }

        foreach (var (surface, vote) in votes.Where(pair => pair.Key.Length > 3 && pair.Key.All(char.IsUpper)))
        {
            // ORVANE is what Orvane is.
            if (votes.TryGetValue(surface[0] + surface[1..].ToLowerInvariant(), out var small))
            {
                small.CopyTo(vote, 0);
            }
        }

        var kinds = new Dictionary<string, EntityKind>(StringComparer.Ordinal);
        foreach (var (surface, vote) in votes)
        {
            if (surface.LastIndexOf(' ') is var space and > 0 && votes.TryGetValue(surface[(space + 1)..], out var bare) && vote[(int)EntityKind.Person] == 0
                && seen[surface][(int)EntityKind.Other] == 0 && bare[(int)EntityKind.Person] < bare.Sum() / 2)
            {
                // "Northern Concord" is what "Concord" is.
                for (var kind = 0; kind < bare.Length; kind++)
                {
                    (vote[kind], bare[kind]) = (vote[kind] + bare[kind], vote[kind] + bare[kind]);
                }
            }
        }

        foreach (var (surface, vote) in votes)
        {
            var best = Array.IndexOf(vote, vote.Max());
            kinds[surface] = vote[(int)EntityKind.Force] > 0 && best is (int)EntityKind.Organization or (int)EntityKind.Place ? EntityKind.Force : (EntityKind)best;
        }

        foreach (var (surface, kind) in kinds.ToList())
        {
            var space = surface.LastIndexOf(' ');
            if (kind == EntityKind.Person && space > 0 && surface.Count(c => c == ' ') <= 3 && surface[(space + 1)..] is { Length: > 2 } last
                && char.IsUpper(last[0]) && Gazetteer.Entry(last) is null && !IsOther(last, surface) && !NameWords.Heads.ContainsKey(last) && !NameContext.IsTitle(last))
            {
                kinds[last] = EntityKind.Person;
            }
        }

        return kinds;

        // A misread "Varden Cabinet" makes no person of the Cabinet, which is spoken of more often and never as one, nor of what has a small letter elsewhere.
        bool IsOther(string last, string full) => context.Of(last).HasFlag(TokenContext.LowerElsewhere)
            || (seen.TryGetValue(last, out var own) && own[(int)EntityKind.Person] == 0 && own.Sum() > seen[full].Sum());
    }

    /// <summary>Adds the places where a known name stands that nothing else found.</summary>
    private static void Repeat(string text, ImmutableArray<Sentence> sentences, List<Candidate> names, Dictionary<string, EntityKind> kinds)
    {
        var starts = kinds.Keys.GroupBy(key => key.Split(' ')[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(key => key.Length).ThenBy(key => key, StringComparer.Ordinal).ToList(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        var covered = names.ToLookup(name => name.Sentence);
        for (var index = 0; index < sentences.Length; index++)
        {
            var tokens = sentences[index].Tokens;
            var taken = new bool[tokens.Length];
            foreach (var name in covered[index])
            {
                taken.AsSpan(name.First, name.Length).Fill(true);
            }

            for (var i = 0; i < tokens.Length; i++)
            {
                if (taken[i] || !char.IsUpper(text[tokens[i].Span.Start]) || !starts.TryGetValue(tokens[i].Span.In(text), out var keys))
                {
                    continue;
                }

                foreach (var key in keys)
                {
                    var length = key.Count(c => c == ' ') + 1;
                    if (i + length <= tokens.Length && !taken.AsSpan(i, length).Contains(true) && Fits(text, tokens, i, length, taken)
                        && Surface(text, tokens, i, i + length - 1) == key)
                    {
                        names.Add(new Candidate(index, i, i + length - 1, kinds[key]));
                        taken.AsSpan(i, length).Fill(true);
                        break;
                    }
                }
            }
        }
    }

    /// <summary>A single word is no part of a longer run of capitals, and no common word that opens a sentence.</summary>
    private static bool Fits(string text, ImmutableArray<Token> tokens, int first, int length, bool[] taken)
    {
        if (length > 1)
        {
            return true;
        }

        var token = tokens[first];
        return token.Span.Length > 2 && token.Tag is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.X or PartOfSpeech.Adj
            && (first + 1 >= tokens.Length || taken[first + 1] || !char.IsUpper(text[tokens[first + 1].Span.Start]) || tokens[first + 1].Tag != PartOfSpeech.Propn);
    }

    private static string Surface(string text, ImmutableArray<Sentence> sentences, Candidate name) =>
        Surface(text, sentences[name.Sentence].Tokens, name.First, name.Last);

    private static string Surface(string text, ImmutableArray<Token> tokens, int first, int last) =>
        first == last ? tokens[first].Span.Of(text) : string.Join(' ', Enumerable.Range(first, last - first + 1).Select(i => tokens[i].Span.Of(text)));
}
