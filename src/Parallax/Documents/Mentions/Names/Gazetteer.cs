using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Rules;

namespace Parallax.Documents.Mentions.Names;

/// <summary>
/// Countries with their people and capitals, regions, and international bodies, from <c>Rules/en</c>. Phrases are found as runs of
/// tokens with their capitals, the longest first.
/// </summary>
internal static class Gazetteer
{
    private const int LongestPhrase = 12;

    private static readonly FrozenDictionary<string, PhraseEntry> Phrases = Read();

    /// <summary>First tokens of phrases with the number of tokens of the longest.</summary>
    private static readonly FrozenDictionary<string, int> Starts = Phrases.Keys
        .Select(key => (First: key[..(key.IndexOf(' ', StringComparison.Ordinal) is var space && space < 0 ? key.Length : space)], Length: key.Count(c => c == ' ') + 1))
        .GroupBy(pair => pair.First, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Max(pair => pair.Length), StringComparer.Ordinal);

    /// <summary>The phrases of a sentence, in order and without overlaps.</summary>
    public static List<PhraseMatch> Find(string text, ImmutableArray<Token> tokens)
    {
        var matches = new List<PhraseMatch>();
        var starts = Starts.GetAlternateLookup<ReadOnlySpan<char>>();
        var phrases = Phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[128];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Span.Length > 40 || !starts.TryGetValue(tokens[i].Span.In(text), out var longest))
            {
                continue;
            }

            for (var length = Math.Min(Math.Min(longest, LongestPhrase), tokens.Length - i); length > 0; length--)
            {
                var written = Join(text, tokens.AsSpan().Slice(i, length), buffer);
                if (written > 0 && phrases.TryGetValue(buffer[..written], out var entry))
                {
                    matches.Add(new PhraseMatch(i, i + length - 1, entry));
                    i += length - 1;
                    break;
                }
            }
        }

        return matches;
    }

    /// <summary>The entry of a whole name; null where it is not known.</summary>
    public static PhraseEntry? Entry(string name) => Phrases.GetValueOrDefault(Key(name));

    /// <summary>Looks for an adjective or a state behind a prefix: "pro-Russian", "anti-NATO".</summary>
    /// <param name="word">The word.</param>
    /// <param name="start">Where in the word the name starts.</param>
    public static PhraseEntry? Behind(ReadOnlySpan<char> word, out int start)
    {
        start = word.IndexOf('-') + 1;
        return start > 1 && start < word.Length && char.IsUpper(word[start]) && Phrases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word[start..], out var entry) ? entry : null;
    }

    private static int Join(string text, ReadOnlySpan<Token> tokens, Span<char> buffer)
    {
        var length = 0;
        foreach (var token in tokens)
        {
            if (length + token.Span.Length + 1 > buffer.Length)
            {
                return 0;
            }

            if (length > 0)
            {
                buffer[length++] = ' ';
            }

            foreach (var c in token.Span.In(text))
            {
                buffer[length++] = c is '’' or 'ʼ' ? '\'' : c;
            }
        }

        return length;
    }

    /// <summary>The name's tokens with a blank between them, as <see cref="Find"/> builds them from the text.</summary>
    private static string Key(string name)
    {
        var spans = new List<Span>();
        Tokenizer.Tokenize(name, new Span(0, name.Length), spans);
        return string.Join(' ', spans.Select(span => span.Of(name))).Replace('’', '\'');
    }

    private static FrozenDictionary<string, PhraseEntry> Read()
    {
        var phrases = new Dictionary<string, PhraseEntry>(StringComparer.Ordinal);
        foreach (var row in RuleFile.Rows("en/countries.tsv"))
        {
            var (code, name) = (row[0], row[1]);
            Add([name], new PhraseEntry(EntityKind.Place, name, code, false));
            Add(Cell(row, 2), new PhraseEntry(EntityKind.Place, name, code, false));
            Add(Cell(row, 3), new PhraseEntry(EntityKind.Place, name, code, true));
            var capitals = Cell(row, 4);
            if (capitals.Length > 0)
            {
                foreach (var capital in capitals)
                {
                    Add([capital], new PhraseEntry(EntityKind.Place, Spelling(capital, capitals), null, false));
                }
            }
        }

        foreach (var row in RuleFile.Rows("en/regions.tsv"))
        {
            var names = row[0].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            Add(names, new PhraseEntry(EntityKind.Place, null, null, false));
            Add(Cell(row, 1), new PhraseEntry(EntityKind.Place, names[0], null, true));
        }

        foreach (var row in RuleFile.Rows("en/organizations.tsv"))
        {
            var kind = row[0] == "force" ? EntityKind.Force : EntityKind.Organization;
            var (shorts, longs) = (Cell(row, 1), Cell(row, 2));
            var canonical = shorts.Length > 0 ? shorts[0] : null;
            Add(shorts, new PhraseEntry(kind, shorts.Length > 1 ? canonical : null, null, false));
            Add(longs, new PhraseEntry(kind, canonical, null, false));
        }

        return phrases.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(IEnumerable<string> names, PhraseEntry entry)
        {
            foreach (var name in names)
            {
                phrases.TryAdd(Key(name), string.Equals(entry.Canonical, name, StringComparison.Ordinal) ? entry with { Canonical = null } : entry);
            }
        }
    }

    /// <summary>Spellings of one capital start alike; a second capital (Tel Aviv beside Jerusalem) is a place of its own.</summary>
    private static string Spelling(string capital, string[] capitals) => capitals.First(other => char.ToUpperInvariant(other[0]) == char.ToUpperInvariant(capital[0]));

    private static string[] Cell(ImmutableArray<string> row, int column) =>
        column < row.Length ? row[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
}
