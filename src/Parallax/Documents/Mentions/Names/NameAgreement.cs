using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.InteropServices;

namespace Parallax.Documents.Mentions.Names;

/// <summary>
/// One word is mostly one kind of name throughout a document (Krishnan and Manning 2006): the scores of each occurrence are drawn towards what all
/// occurrences together say.
/// </summary>
internal sealed class NameAgreement
{
    /// <summary>How far: 1 would leave nothing of the occurrence's own view but for the words beside it.</summary>
    private const float Pull = 0.9f;

    /// <summary>No class counts as less likely than this, the likeliest being 0.</summary>
    private const float Least = -6;

    private readonly Dictionary<uint, int> _words = [];
    private readonly List<float> _sums = [];
    private readonly List<int> _counts = [];
    private readonly ImmutableArray<int> _classes;
    private readonly int _count;

    /// <param name="labels">The labels that scores stand for.</param>
    public NameAgreement(ImmutableArray<NameLabel> labels)
    {
        var classes = labels.Select(label => label.Class).Distinct(StringComparer.Ordinal).ToList();
        _classes = [.. labels.Select(label => classes.IndexOf(label.Class))];
        _count = classes.Count;
    }

    /// <summary>Takes note of an occurrence.</summary>
    public void Add(uint word, ReadOnlySpan<float> scores)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out var known);
        if (!known)
        {
            place = _counts.Count;
            _counts.Add(0);
            CollectionsMarshal.SetCount(_sums, _sums.Count + _count);
            CollectionsMarshal.AsSpan(_sums)[^_count..].Clear();
        }

        Span<float> own = stackalloc float[_count];
        Classes(scores, own);
        var sums = CollectionsMarshal.AsSpan(_sums).Slice(place * _count, _count);
        for (var i = 0; i < _count; i++)
        {
            sums[i] += own[i];
        }

        _counts[place]++;
    }

    /// <summary>Draws the scores of an occurrence towards all.</summary>
    public void Draw(uint word, Span<float> scores)
    {
        if (!_words.TryGetValue(word, out var place) || _counts[place] < 2)
        {
            return;
        }

        Span<float> own = stackalloc float[_count];
        Classes(scores, own);
        var sums = CollectionsMarshal.AsSpan(_sums).Slice(place * _count, _count);
        for (var label = 0; label < _classes.Length; label++)
        {
            var kind = _classes[label];
            scores[label] += Pull * ((sums[kind] / _counts[place]) - own[kind]);
        }
    }

    /// <summary>The best score of each class, the best of all being 0.</summary>
    private void Classes(ReadOnlySpan<float> scores, Span<float> classes)
    {
        classes.Fill(float.NegativeInfinity);
        var best = scores[0];
        for (var label = 0; label < _classes.Length; label++)
        {
            ref var own = ref classes[_classes[label]];
            own = Math.Max(own, scores[label]);
            best = Math.Max(best, scores[label]);
        }

        foreach (ref var own in classes)
        {
            own = Math.Max(own - best, Least);
        }
    }
}
