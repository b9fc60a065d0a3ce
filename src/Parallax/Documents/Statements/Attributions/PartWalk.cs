using System;
using System.Collections.Generic;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>
/// Walks a sentence's tree outward from a cue and gives each word its part by a linear model that sees the way to it and the part of the
/// word before on that way.
/// </summary>
internal static class PartWalk
{
    public const int Capacity = 40;
    public const int Labels = 4;

    /// <summary>Words behind more edges than these are not looked at where the way there is in no part.</summary>
    private const int MaxEmpty = 4;

    /// <summary>Tells the part of a word from its features; <paramref name="word"/> is its index in the sentence.</summary>
    public delegate PartLabel Decide(int word, ReadOnlySpan<uint> features);

    /// <summary>The part of each word of the sentence.</summary>
    public static PartLabel[] Run(AttributionTree tree, int cue, Decide decide)
    {
        var parts = new PartLabel[tree.Count];
        var seen = new bool[tree.Count];
        var queue = new Queue<Place>();
        parts[cue] = PartLabel.Cue;
        seen[cue] = true;
        queue.Enqueue(new Place(cue, 0, 0, 0, 0, false));
        Span<uint> features = stackalloc uint[Capacity];
        var given = 0u;
        while (queue.TryDequeue(out var from))
        {
            foreach (var child in tree.Children(from.Word))
            {
                Visit(child, from, false, features);
            }

            if (tree.Heads[from.Word] is >= 0 and var head)
            {
                Visit(head, from, true, features);
            }
        }

        Smooth(tree, parts);
        return parts;

        void Visit(int word, Place from, bool up, Span<uint> features)
        {
            if (seen[word])
            {
                return;
            }

            seen[word] = true;
            var relation = up ? tree.Relations[from.Word] : tree.Relations[word];
            var place = new Place(word, from.Length + 1, FeatureHash.Combine(90, from.Way, relation, up ? 1u : 0), relation, from.Relation, up);
            var count = Fill(tree, cue, place, parts[from.Word], from.Word, given, features);
            var part = decide(word, features[..count]);
            parts[word] = part;
            given |= part == PartLabel.None ? 0 : from.Word == cue || up ? 1u << (int)part : 0;
            if (part != PartLabel.None || up || place.Length < MaxEmpty)
            {
                queue.Enqueue(place);
            }
        }
    }

    private static int Fill(AttributionTree tree, int cue, Place place, PartLabel before, int from, uint given, Span<uint> features)
    {
        var set = new FeatureSet(features);
        var word = place.Word;
        var (cueLemma, cueTag, cueGroup) = (tree.Lemmas[cue], (uint)tree.Tags[cue], tree.Groups[cue]);
        var (lemma, tag) = (tree.Lemmas[word], (uint)tree.Tags[word]);
        var part = (uint)before;
        var side = word < cue ? 1u : 2u;
        var turn = (place.Up ? 8u : 0) + side;
        var length = (uint)Math.Min(place.Length, 4);
        var short3 = place.Length <= 3;
        var marker = tree.Marker(word);
        set.Add(1, part, length, turn);
        set.Add(2, part, place.Relation, turn);
        set.Add(3, FeatureHash.Combine(80, part, place.Relation, turn), cueLemma);
        set.Add(4, FeatureHash.Combine(80, part, place.Relation, turn), cueTag);
        set.Add(5, FeatureHash.Combine(80, part, place.Relation, turn), lemma);
        set.Add(6, FeatureHash.Combine(80, part, place.Relation, turn), tag, marker);
        set.Add(7, FeatureHash.Combine(80, part, place.Relation, turn), place.RelationBefore, length);
        set.Add(8, part, lemma, length);
        set.Add(9, part, tag, length);
        set.Add(10, FeatureHash.Combine(80, part, place.Relation, turn), tree.Groups[word]);
        set.Add(11, part, place.Relation, given);
        set.Add(12, FeatureHash.Combine(80, part, place.Relation, turn), given, length);
        set.Add(13, FeatureHash.Combine(80, part, place.Relation, turn), tree.Lemmas[from]);
        if (short3)
        {
            var way = FeatureHash.Combine(81, place.Way, side, part);
            set.Add(20, way);
            set.Add(21, way, cueLemma);
            set.Add(22, way, cueTag, marker);
            set.Add(23, way, cueLemma, marker);
            set.Add(24, way, cueGroup, marker);
            set.Add(25, way, tag, marker);
            set.Add(26, way, lemma);
            set.Add(27, way, lemma, cueLemma);
            set.Add(28, way, tree.Groups[word], cueTag);
            set.Add(29, way, given, cueTag);
        }

        var near = word == cue + 1 ? 1u : word == cue - 1 ? 2u : word == cue + 2 ? 3u : 0;
        set.Add(40, near, lemma, part);
        set.Add(41, near, tag, part);
        set.Add(42, near, lemma, cueLemma);
        var quoted = (tree.IsQuoted(word) ? 1u : 0) + (tree.HasQuotation ? 2u : 0) + (tree.IsQuoted(from) ? 4u : 0);
        set.Add(43, quoted, part, place.Relation);
        set.Add(44, quoted, part, turn);
        set.Add(45, Comma(tree, cue, word), part, place.Relation);
        return set.Count;
    }

    /// <summary>Whether a comma or another mark stands between the cue and the word: none, one, more.</summary>
    private static uint Comma(AttributionTree tree, int cue, int word)
    {
        var count = 0u;
        for (var i = Math.Min(cue, word) + 1; i < Math.Max(cue, word) && count < 2; i++)
        {
            count += tree.Tags[i] == PartOfSpeech.Punct && tree.Lower(i) is "," or ";" or "—" or "–" or ":" ? 1u : 0;
        }

        return count;
    }

    /// <summary>Marks go with the part that stands on both sides of them.</summary>
    private static void Smooth(AttributionTree tree, PartLabel[] parts)
    {
        for (var i = 1; i + 1 < parts.Length; i++)
        {
            if (parts[i - 1] != parts[i] && parts[i - 1] == parts[i + 1] && tree.Tags[i] == PartOfSpeech.Punct && parts[i - 1] is PartLabel.Content or PartLabel.Source)
            {
                parts[i] = parts[i - 1];
            }
        }
    }

    private readonly record struct Place(int Word, int Length, uint Way, uint Relation, uint RelationBefore, bool Up);
}
