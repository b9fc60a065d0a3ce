using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Parallax.Documents.Language.Relations;

namespace Parallax.Evaluation.Training;

/// <summary>
/// Writes <c>relations.bin</c> (<see cref="WordRelations"/>) from WordNet's files: words in lower case, their senses by frequency, and what is above, contrary,
/// derived, entailed or caused. Names, glosses, parts and members stay out.
/// </summary>
internal static class RelationTraining
{
    private const int MostUses = 255;

    /// <param name="folder">Holds WordNet's files, or a folder <c>dict</c> with them.</param>
    /// <param name="output">Folder to write to.</param>
    /// <param name="log">Receives the counts.</param>
    public static void Run(string folder, string output, TextWriter log)
    {
        var dict = Path.Combine(folder, "dict");
        folder = Directory.Exists(dict) ? dict : folder;
        var synsets = Numbered(folder);
        var numbers = synsets.Select((set, number) => (set, number)).ToDictionary(pair => (pair.set.File, pair.set.Offset), pair => pair.number);
        var lemmas = Lemmas(folder, synsets, numbers);
        var senses = lemmas.SelectMany(lemma => lemma.Senses).ToList();
        var places = new Dictionary<(uint Key, int Meaning), int>();
        var next = 0;
        foreach (var (key, own) in lemmas)
        {
            foreach (var (meaning, _) in own)
            {
                places.Add((key, meaning), next++);
            }
        }

        var parents = synsets.Select(Parents).ToList();
        var more = parents.SelectMany((own, meaning) => own.Skip(1).Select(parent => (meaning, parent)));
        var derived = synsets.SelectMany((set, meaning) => Pointing(set, "+", "\\", "<").Select(to => (Sense(set, to.Pointer.From, meaning), Sense(synsets[to.Meaning], to.Pointer.To, to.Meaning))))
            .Where(pair => pair.Item1 >= 0 && pair.Item2 >= 0).SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) });
        var opposed = synsets.SelectMany((set, meaning) => Pointing(set, "!").Select(to => (meaning, to.Meaning))).SelectMany(pair => new[] { pair, (pair.Item2, pair.meaning) });
        var leading = synsets.SelectMany((set, meaning) => Pointing(set, "*", ">").Select(to => (meaning, to.Meaning)));
        var tables = new[] { more, derived, opposed, leading }.Select(table => table.Distinct().Order().ToList()).ToList();

        using var writer = new BinaryWriter(File.Create(Path.Combine(output, "relations.bin")), Encoding.UTF8);
        var notice = Encoding.UTF8.GetBytes(WordNetFiles.Notice(folder));
        writer.Write("PXR1"u8);
        writer.Write(notice.Length);
        writer.Write(notice);
        int First(string part) => synsets.FindIndex(set => set.File == part);
        int[] counts = [lemmas.Count, senses.Count, synsets.Count, First("verb"), First("adj"), First("adv"), .. tables.Select(table => table.Count)];
        Array.ForEach(counts, writer.Write);
        lemmas.ForEach(lemma => writer.Write(lemma.Key));
        for (int lemma = 0, sense = 0; lemma < lemmas.Count; sense += lemmas[lemma++].Senses.Count)
        {
            if (lemma % RelationTables.Stride == 0)
            {
                writer.Write(sense);
            }
        }

        lemmas.ForEach(lemma => writer.Write((byte)lemma.Senses.Count));
        foreach (var (meaning, uses) in senses)
        {
            Three(meaning);
            writer.Write((byte)Math.Min(uses, MostUses));
        }

        parents.ForEach(own => Three(own.Count == 0 ? RelationTables.None : own[0]));
        foreach (var (first, second) in tables.SelectMany(table => table))
        {
            Three(first);
            Three(second);
        }

        log.WriteLine($"{lemmas.Count} words, {senses.Count} senses, {synsets.Count} meanings, {tables[1].Count / 2} derivations, {tables[2].Count / 2} contraries");

        void Three(int value)
        {
            writer.Write((byte)value);
            writer.Write((byte)(value >> 8));
            writer.Write((byte)(value >> 16));
        }

        IEnumerable<(WordNetPointer Pointer, int Meaning)> Pointing(WordNetSynset set, params string[] symbols) =>
            from pointer in set.Pointers
            where symbols.Contains(pointer.Symbol, StringComparer.Ordinal) && numbers.ContainsKey((pointer.File, pointer.Offset))
            select (pointer, numbers[(pointer.File, pointer.Offset)]);

        // An adjective has one that it is like instead of one above.
        List<int> Parents(WordNetSynset set) => [.. Pointing(set, set.IsSatellite ? "&" : "@").Select(to => to.Meaning).Distinct()];

        int Sense(WordNetSynset set, int word, int meaning) =>
            word > 0 && IsKept(set.Words[word - 1]) && WordRelations.Key(set.Words[word - 1]) is { } key ? places.GetValueOrDefault((key, meaning), -1) : -1;
    }

    /// <summary>Names are no words of a dictionary.</summary>
    private static bool IsKept(string word) => word.All(c => char.IsAsciiLetterLower(c) || c is '_' or '-' or '\'' or '.');

    /// <summary>The sets that hold a word to keep, and all above them.</summary>
    private static List<WordNetSynset> Numbered(string folder)
    {
        var all = WordNetFiles.Synsets(folder).ToList();
        var places = all.ToDictionary(set => (set.File, set.Offset));
        var kept = new HashSet<WordNetSynset>(all.Where(set => set.Words.Any(IsKept)), ReferenceEqualityComparer.Instance);
        var open = new Stack<WordNetSynset>(kept);
        while (open.TryPop(out var set))
        {
            foreach (var above in set.Pointers.Where(pointer => pointer.Symbol == "@").Select(pointer => places[(pointer.File, pointer.Offset)]).Where(kept.Add))
            {
                open.Push(above);
            }
        }

        return [.. all.Where(kept.Contains)];
    }

    /// <summary>Words by their hash, each with its senses by part of speech, then by frequency; spellings that differ only in blanks and hyphens are one word.</summary>
    private static List<(uint Key, List<(int Meaning, int Uses)> Senses)> Lemmas(string folder, List<WordNetSynset> synsets, Dictionary<(string File, int Offset), int> numbers)
    {
        var uses = WordNetFiles.Uses(folder);
        var lemmas = new SortedDictionary<uint, List<(int Meaning, int Uses)>>();
        var owners = new Dictionary<uint, string>();
        for (var part = 0; part < WordNetFiles.Parts.Length; part++)
        {
            foreach (var word in Senses(part).GroupBy(sense => sense.Word, StringComparer.Ordinal).OrderByDescending(word => word.Sum(sense => sense.Uses)).ThenBy(word => word.Key, StringComparer.Ordinal))
            {
                // Of two words with one hash the rarer is left out.
                if (WordRelations.Key(word.Key) is { } key && (owners.TryAdd(key, word.Key) || owners[key] == word.Key))
                {
                    lemmas.TryAdd(key, []);
                    lemmas[key].AddRange(word.OrderBy(sense => sense.Rank).ThenByDescending(sense => sense.Uses).ThenBy(sense => sense.Meaning)
                        .Select(sense => (sense.Meaning, sense.Uses)).DistinctBy(sense => sense.Meaning));
                }
            }
        }

        return [.. lemmas.Select(lemma => (lemma.Key, lemma.Value))];

        IEnumerable<(string Word, int Rank, int Uses, int Meaning)> Senses(int part) =>
            from entry in WordNetFiles.Index(folder, WordNetFiles.Parts[part])
            from sense in entry.Offsets.Select((offset, rank) => (offset, rank))
            let meaning = numbers.GetValueOrDefault((WordNetFiles.Parts[part], sense.offset), -1)
            where meaning >= 0 && IsKept(entry.Lemma) && synsets[meaning].Words.Contains(entry.Lemma, StringComparer.Ordinal)
            select (string.Concat(entry.Lemma.Where(c => c is not ('_' or '-'))), sense.rank, uses.GetValueOrDefault((entry.Lemma, (char)('1' + part), sense.offset)), meaning);
    }
}
