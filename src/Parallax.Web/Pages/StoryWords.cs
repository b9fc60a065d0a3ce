using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Dossiers;

namespace Parallax.Web.Pages;

/// <summary>When a story was told and by how many, in words.</summary>
internal static class StoryWords
{
    /// <summary>The day of its first report and of its last; where those are open, what is known of both.</summary>
    public static string Period(Story story) => Between(story.First, story.Last);

    /// <summary>From the first report whose day is known to the last; where none is known, what is.</summary>
    public static string Period(Storyline line, IReadOnlyCollection<Story> stories)
    {
        var dated = stories.SelectMany(story => new[] { story.First, story.Last }).Where(date => date.Interval.IsDay).OrderBy(date => date.Interval.Earliest).ToList();
        return dated.Count > 0 ? Between(dated[0], dated[^1]) : Between(line.First, line.Last);
    }

    /// <summary>Documents, outlets and origins, counted apart.</summary>
    public static string Counts(IReadOnlyCollection<Story> stories)
    {
        var outlets = stories.SelectMany(story => story.Sources.Outlets).Distinct(StringComparer.Ordinal).Count();
        var origins = stories.SelectMany(story => story.Sources.Origins).Distinct(StringComparer.Ordinal).Count();
        return string.Join(" · ", PageHtml.Count(stories.Sum(story => story.Sources.Documents), "report"), outlets == 0 ? "outlet not named" : PageHtml.Count(outlets, "outlet"), PageHtml.Count(origins, "independent origin"));
    }

    private static string Between(ReportedDate first, ReportedDate last) => !first.Interval.IsDay || !last.Interval.IsDay ? DateWords.Of(first.Interval.Cover(last.Interval))
        : first.Interval == last.Interval ? DateWords.Of(first) : $"{DateWords.Of(first)} to {DateWords.Of(last)}";
}
