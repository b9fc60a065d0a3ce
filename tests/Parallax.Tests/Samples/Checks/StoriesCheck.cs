using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Reports of one story, stories of one storyline.</summary>
internal sealed class StoriesCheck : ISampleCheck
{
    public string Name => "stories";

    public bool Excludes => false;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        var stories = expected.Entries("stories")[0];
        foreach (var files in stories.Json.GetProperty("together").EnumerateArray().Select(group => group.EnumerateArray().Select(file => file.GetString()!).ToList()))
        {
            yield return Finding("story", files, StoryOf);
        }

        yield return Finding("storyline", stories.Texts("storyline"), file => run.Ledger.Stories.FirstOrDefault(story => story.Id == StoryOf(file))?.Storyline);

        string? StoryOf(string file) => run.Ledger.Stories.FirstOrDefault(story => story.Documents.Contains(run.Id(file)))?.Id;
    }

    private static SampleFinding Finding(string what, IReadOnlyList<string> files, Func<string, string?> idOf)
    {
        var groups = files.GroupBy(file => idOf(file) ?? "none", StringComparer.Ordinal)
            .Select(group => (group.Key == "none" ? "none: " : string.Empty) + string.Join(" ", group.Select(file => file[..2]))).ToList();
        var holds = groups.Count == 1 && !groups[0].StartsWith("none", StringComparison.Ordinal);
        return new SampleFinding($"one {what} of {string.Join(" ", files.Select(file => file[..2]))}", holds ? null : "parts into " + string.Join(" | ", groups));
    }
}
