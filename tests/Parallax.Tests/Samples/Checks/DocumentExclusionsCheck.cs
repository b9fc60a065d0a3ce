using System;
using System.Collections.Generic;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Boilerplate and broken characters that no text may contain.</summary>
internal sealed class DocumentExclusionsCheck : ISampleCheck
{
    public string Name => "documents.mustNotContain";

    public bool Excludes => true;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var entry in expected.Entries("documents"))
        {
            var text = run.Document(entry.File).Text;
            foreach (var words in entry.Texts("mustNotContain"))
            {
                var at = text.IndexOf(words, StringComparison.Ordinal);
                yield return new SampleFinding(
                    $"{entry.File} without “{words}”", at < 0 ? null : "stands in “" + Passages.Short(text[at..Math.Min(text.Length, at + 80)], 80) + "”");
            }
        }
    }
}
