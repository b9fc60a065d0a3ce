using System.Collections.Generic;
using System.Linq;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Numbers that are names, ages, scores, years or dates.</summary>
internal sealed class NotFiguresCheck : ISampleCheck
{
    public string Name => "notFigures";

    public bool Excludes => true;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var entry in expected.Entries("notFigures"))
        {
            var document = run.Document(entry.File);
            var places = Passages.Of(document.Text, entry, "surface").ToList();
            var figure = document.Record.Figures.FirstOrDefault(figure => places.Any(place => place.Overlaps(figure.Span)));
            yield return new SampleFinding(
                $"{entry.File[..2]} “{entry.Text("before")}[{entry.Text("surface")}]” ({entry.Text("why")})",
                figure is null ? null : $"is a figure: “{figure.Span.Of(document.Text)}” of “{figure.Counted}”");
        }
    }
}
