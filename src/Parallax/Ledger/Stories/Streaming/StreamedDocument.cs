using System;
using System.Collections.Generic;

namespace Parallax.Ledger.Stories.Streaming;

/// <summary>A document that a stream keeps.</summary>
internal sealed class StreamedDocument(string id, int day, StoryProfile profile, int[] terms)
{
    public string Id { get; } = id;

    public int Day { get; } = day;

    public StoryProfile Profile { get; private set; } = profile;

    /// <summary>True once the stream no longer keeps it.</summary>
    public bool IsGone { get; private set; }

    /// <summary>The numbers of its terms, until its day is settled.</summary>
    public int[] Terms { get; set; } = terms;

    /// <summary>Likeness with documents of days before.</summary>
    public List<(StreamedDocument Other, double Score)> Earlier { get; private set; } = [];

    /// <summary>Likeness with documents of the same day.</summary>
    public List<(StreamedDocument Other, double Score)> SameDay { get; private set; } = [];

    public OpenStory Story { get; set; } = null!;

    /// <summary>True once it moves with its story only.</summary>
    public bool IsFrozen { get; private set; }

    /// <summary>Ids of stories that were begun by it and are no longer.</summary>
    public List<string> FormerStories { get; } = [];

    /// <summary>Its place among the things that are grouped anew; -1 where it is none of them.</summary>
    public int Item { get; set; } = -1;

    /// <summary>Its place among the documents that are kept.</summary>
    public int Slot { get; set; }

    /// <summary>By the day they came, then by id.</summary>
    public static IComparer<StreamedDocument> Order { get; } = Comparer<StreamedDocument>.Create((a, b) => a.Day != b.Day ? a.Day.CompareTo(b.Day) : string.CompareOrdinal(a.Id, b.Id));

    /// <summary>Sums up what its likeness says of other stories, once it no longer moves.</summary>
    public void Freeze()
    {
        IsFrozen = true;
        foreach (var links in (ReadOnlySpan<List<(StreamedDocument Other, double Score)>>)[Earlier, SameDay])
        {
            foreach (var (other, score) in links)
            {
                if (other.IsGone)
                {
                    continue;
                }

                if (other.IsFrozen)
                {
                    Story.AddLink(other.Story, score);
                }
                else
                {
                    // the other freezes behind it, and then tells of both
                    other.Earlier.Add((this, score));
                }
            }
        }

        (Earlier, SameDay) = ([], []);
    }

    /// <summary>Forgets what it is about: the stream no longer keeps it.</summary>
    public void Leave() => (IsGone, Profile, Earlier, SameDay) = (true, null!, [], []);
}
