using System;
using System.IO;
using System.Linq;
using Parallax.Documents;
using Parallax.Tests.Samples;
using Xunit;

namespace Parallax.Tests.Docs;

/// <summary>The examples of <c>docs/figures.md</c>: each sentence holds the figure with the fields that its row gives, or none.</summary>
public sealed class FiguresPageTests
{
    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            var rows = File.ReadAllLines(Path.Combine(SampleCorpus.Root, "docs", "figures.md")).SkipWhile(line => !line.StartsWith("| sentence ", StringComparison.Ordinal)).Skip(2)
                .TakeWhile(line => line.StartsWith('|'));
            foreach (var cells in rows.Select(row => row.Trim('|').Split('|', StringSplitOptions.TrimEntries)))
            {
                data.Add(cells[0], cells[1], cells[2]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_OnThePage_IsReadAsItSays(string sentence, string surface, string fields)
    {
        var record = DocumentPipeline.Analyze(TestDocuments.Of(sentence));
        if (surface == "-")
        {
            Assert.Empty(record.Figures.Select(figure => figure.Span.Of(sentence)));
            return;
        }

        var figure = Assert.Single(record.Figures, figure => figure.Span.Of(sentence) == surface);
        foreach (var (field, expected) in fields.Split("; ").Select(pair => pair.Split(": ")).Select(pair => (pair[0], pair[1])))
        {
            Assert.Equal($"{field}: {expected}", $"{field}: {Field(record, figure, field)}");
        }
    }

    private static string? Field(DocumentRecord record, Figure figure, string field) => field switch
    {
        "modifier" => string.Concat(figure.Modifier.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString())),
        "unit" => figure.Unit,
        "counted" => figure.Counted,
        "about" => figure.About,
        "holder" => figure.Holder is { } holder ? record.Entities[holder].Name : null,
        "aspect" => figure.Aspect,
        "place" => figure.Place is { } place ? record.Entities[place].Name : figure.PlaceText,
        "status" => figure.Status.ToString().ToLowerInvariant(),
        "asOf" => figure.AsOf is { } time ? record.Times[time].Span.Of(record.Document.Text) : null,
        "change" => figure.Change?.Direction.ToString().ToLowerInvariant(),
        _ => throw new ArgumentException($"no field {field}", nameof(field)),
    };
}
