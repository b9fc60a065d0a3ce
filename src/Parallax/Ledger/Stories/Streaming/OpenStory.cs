using System;
using System.Collections.Generic;

namespace Parallax.Ledger.Stories.Streaming;

/// <summary>A story of a stream: its frozen core, which only grows, and documents that may still move.</summary>
internal sealed class OpenStory(StreamedDocument founder, string id)
{
    private readonly Dictionary<OpenStory, double> _links = [];

    public string Id { get; } = id;

    /// <summary>The document it was begun with.</summary>
    public StreamedDocument Founder { get; } = founder;

    /// <summary>Frozen documents that are kept, in order.</summary>
    public List<StreamedDocument> Core { get; } = [];

    /// <summary>Documents that may still move, in order.</summary>
    public List<StreamedDocument> Fluid { get; } = [];

    /// <summary>Documents of the day, placed for now.</summary>
    public List<StreamedDocument> Today { get; } = [];

    /// <summary>The place of its core among the things that are grouped anew; -1 where it is none of them.</summary>
    public int Item { get; set; } = -1;

    /// <summary>Documents that are no longer kept.</summary>
    public int Left { get; set; }

    public int FirstDay { get; private set; } = founder.Day;

    public int LastDay { get; set; } = founder.Day;

    /// <summary>The story that it was merged into.</summary>
    public OpenStory? MergedInto { get; private set; }

    /// <summary>Itself, or what became of it by merging.</summary>
    public OpenStory Current => MergedInto?.Current ?? this;

    /// <summary>Ids that led to it and whose document is no longer kept.</summary>
    public List<string> FormerIds { get; } = [];

    public int Kept => Core.Count + Fluid.Count + Today.Count;

    /// <summary>Likeness of its core with other cores: sums over the pairs of documents.</summary>
    public IReadOnlyDictionary<OpenStory, double> Links => _links;

    /// <summary>By age.</summary>
    public static IComparer<OpenStory> Order { get; } = Comparer<OpenStory>.Create((a, b) =>
        StreamedDocument.Order.Compare(a.Founder, b.Founder) is var order and not 0 ? order : string.CompareOrdinal(a.Id, b.Id));

    public void AddLink(OpenStory other, double score)
    {
        if (other != this)
        {
            _links[other] = other._links[this] = _links.GetValueOrDefault(other) + score;
        }
    }

    /// <summary>Takes another story's core in.</summary>
    public void Absorb(OpenStory other)
    {
        other.MergedInto = this;
        foreach (var (neighbour, sum) in other._links)
        {
            neighbour._links.Remove(other);
            AddLink(neighbour, sum);
        }

        other._links.Clear();
        other.Core.ForEach(document => document.Story = this);
        Core.AddRange(other.Core);
        Core.Sort(StreamedDocument.Order);
        FormerIds.AddRange(other.FormerIds);
        Left += other.Left;
        FirstDay = Math.Min(FirstDay, other.FirstDay);
        LastDay = Math.Max(LastDay, other.LastDay);
        other.Core.Clear();
    }

    /// <summary>The oldest document of its core leaves; what was summed over the core goes down with its number.</summary>
    public StreamedDocument DropOldest()
    {
        var oldest = Core[0];
        var share = (double)(Core.Count - 1) / Core.Count;
        foreach (var other in _links.Keys)
        {
            if (share == 0)
            {
                other._links.Remove(this);
            }
            else
            {
                other._links[this] = _links[other] = ScoreSteps.Round(_links[other] * share);
            }
        }

        if (share == 0)
        {
            _links.Clear();
        }

        Core.RemoveAt(0);
        Left++;
        return oldest;
    }
}
