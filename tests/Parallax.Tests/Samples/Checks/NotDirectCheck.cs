using System.Collections.Generic;
using System.Linq;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Words that are no part of a direct statement.</summary>
internal sealed class NotDirectCheck : ISampleCheck
{
    public string Name => "notDirect";

    public bool Excludes => true;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var entry in expected.Entries("notDirect"))
        {
            var document = run.Document(entry.File);
            var places = Passages.Of(document.Text, entry.Text("quote")!).ToList();
            var direct = document.Record.Statements.FirstOrDefault(statement =>
                statement.Kind == StatementKind.Direct && statement.Content.Any(span => places.Any(place => place.Overlaps(span))));
            yield return new SampleFinding(
                $"{entry.File[..2]} “{Passages.Short(entry.Text("quote")!)}” ({entry.Text("why")})",
                direct is null ? null : $"stands in direct “{Passages.Short(direct.Span.Of(document.Text), 120)}”");
        }
    }
}
