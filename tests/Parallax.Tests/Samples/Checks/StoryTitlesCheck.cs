using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Labels and headline words that no title of a story may use.</summary>
internal sealed class StoryTitlesCheck : ISampleCheck
{
    public string Name => "stories.notInTitle";

    public bool Excludes => true;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        var titles = run.Ledger.Stories.Select(story => story.Title).Concat(run.Ledger.Storylines.Select(line => line.Title)).ToList();
        foreach (var words in expected.Entries("stories")[0].Texts("notInTitle"))
        {
            var title = titles.Find(title => title.Contains(words, StringComparison.OrdinalIgnoreCase));
            yield return new SampleFinding($"no title with “{words}”", title is null ? null : $"stands in “{title}”");
        }
    }
}
