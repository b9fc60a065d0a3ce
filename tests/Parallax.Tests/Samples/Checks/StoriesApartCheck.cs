using System.Collections.Generic;
using System.Linq;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Reports of different stories.</summary>
internal sealed class StoriesApartCheck : ISampleCheck
{
    public string Name => "stories.apart";

    public bool Excludes => true;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var pair in expected.Entries("stories")[0].Json.GetProperty("apart").EnumerateArray())
        {
            var (a, b) = (pair[0].GetString()!, pair[1].GetString()!);
            var (idA, idB) = (run.Id(a), run.Id(b));
            var both = run.Ledger.Stories.FirstOrDefault(story => story.Documents.Contains(idA) && story.Documents.Contains(idB));
            yield return new SampleFinding($"{a[..2]} and {b[..2]}", both is null ? null : $"are one story: {both.Title}");
        }
    }
}
