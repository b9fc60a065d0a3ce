using System.Collections.Immutable;

namespace Parallax.Ledger.Stories;

/// <summary>What a document is about, as it is compared with others.</summary>
internal sealed class StoryProfile
{
    /// <summary>When it was published, as stated, or within the bounds that its own times imply.</summary>
    public required DateInterval Published { get; init; }

    /// <summary>Terms (as places in the sorted list of all) with their weights, of unit length together, sorted by term.</summary>
    public required ImmutableArray<(int Term, double Weight)> Terms { get; init; }

    /// <summary>Those of the terms that are names.</summary>
    public required ImmutableArray<(string Name, double Weight)> Names { get; init; }

    /// <summary>The terms by weight, heaviest first.</summary>
    public required ImmutableArray<string> Heaviest { get; init; }

    /// <summary>Events told as happened, by type, place and day where these are known, and who was harmed.</summary>
    public required ImmutableSortedSet<string> Events { get; init; }

    /// <summary>Counted things with their values: what was counted, and of what was done to it.</summary>
    public required ImmutableSortedSet<string> Figures { get; init; }

    /// <summary>Cosine of the two.</summary>
    public double Likeness(StoryProfile other)
    {
        double sum = 0;
        int i = 0, j = 0;
        while (i < Terms.Length && j < other.Terms.Length)
        {
            var order = Terms[i].Term.CompareTo(other.Terms[j].Term);
            if (order == 0)
            {
                sum += Terms[i].Weight * other.Terms[j].Weight;
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return sum;
    }
}
