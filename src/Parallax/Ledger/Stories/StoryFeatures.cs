using System;
using System.Collections.Immutable;
using NodaTime;

namespace Parallax.Ledger.Stories;

/// <summary>What is compared of two documents to tell whether they are of one story.</summary>
internal static class StoryFeatures
{
    /// <summary>Persons of this common weight are as much as can be shared: about two that hardly any other document names.</summary>
    private const double FullPersons = 10;

    private const double FullDays = 5;

    /// <summary>What is put for the days between two documents where they are not known: half a year, so that a region and its politicians in common are not enough.</summary>
    private const int UnknownGap = 180;

    /// <summary>The place of the days between two documents among the features.</summary>
    public const int Gap = 6;

    /// <summary>The names of the features, in the order of <see cref="Of"/>.</summary>
    public static ImmutableArray<string> Names { get; } = ["start", "content", "names", "persons", "numbers", "days", "gap", "otherDays", "gapOfPrivate", "copied", "utterances"];

    /// <summary>Documents whose contents or whose words besides names are less alike are of two stories, unless words were taken or both report one utterance.</summary>
    private const double LeastContent = 0.08;

    private const double LeastWords = 0.03;

    public static bool AreAlike(StoryLikeness likeness) => likeness.Content >= LeastContent && likeness.Words >= LeastWords;

    public static void Of(StoryProfile one, StoryProfile other, StoryLikeness likeness, double copied, int utterances, Span<double> features)
    {
        var isDated = one.Published is { Earliest: not null, Latest: not null } && other.Published is { Earliest: not null, Latest: not null };
        var gap = Math.Log(1 + Math.Max(DaysBetween(one.Published, other.Published), isDated ? 0 : UnknownGap));
        var persons = Math.Min(1, one.Persons.Common(other.Persons) / FullPersons);
        var days = Math.Min(1, one.Days.Common(other.Days) / FullDays);
        features[0] = 1;
        features[1] = likeness.Content;
        features[2] = likeness.Names;
        features[3] = persons;
        features[4] = likeness.Numbers;
        features[5] = days;
        features[Gap] = gap;
        features[7] = isDated && days == 0 && !one.Days.IsEmpty && !other.Days.IsEmpty ? 1 : 0;
        features[8] = gap * Math.Min(1, one.Private.Common(other.Private) / FullPersons);
        features[9] = copied;
        features[10] = Math.Min(2, utterances) / 2.0;
    }

    public static int DaysBetween(DateInterval a, DateInterval b) =>
        a.Overlaps(b) ? 0
        : a.Latest is { } endA && b.Earliest is { } startB && endA < startB ? Period.DaysBetween(endA, startB)
        : Period.DaysBetween(b.Latest!.Value, a.Earliest!.Value);
}
