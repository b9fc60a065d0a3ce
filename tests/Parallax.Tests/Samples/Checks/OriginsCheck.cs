using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Files whose reports of a matter go back to one origin.</summary>
internal sealed class OriginsCheck : ISampleCheck
{
    public string Name => "origins";

    public bool Excludes => false;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var entry in expected.Entries("origins"))
        {
            var name = entry.Text("name")!;
            var kind = Enum.Parse<OriginKind>(entry.Text("kind")!, ignoreCase: true);
            var named = run.Ledger.Origins.Where(origin => Spellings.Plain(origin.Name).Contains(Spellings.Plain(name), StringComparison.Ordinal));
            yield return new SampleFinding($"{kind} {name}", Best.Of(named, Problems, "no origin is named so"));

            IEnumerable<string?> Problems(Origin origin)
            {
                var files = origin.ReachedBy.Select(path => run.FileOfMention(path.Mention)).ToHashSet(StringComparer.Ordinal);
                yield return Best.Unless(origin.Kind == kind, "kind", kind.ToString(), $"{origin.Kind} ({origin.Name})");
                foreach (var file in entry.Texts("files").Where(file => !files.Contains(file)))
                {
                    yield return $"{file[..2]} does not reach “{origin.Name}”";
                }
            }
        }
    }
}
