using System.Linq;
using System.Text;
using Parallax.Documents;
using Xunit;

namespace Parallax.Tests.Documents.Figures;

public sealed class TableFiguresTests
{
    private const string Page = """
        <html lang="en"><head><title>Contingents in the Halm Force</title><meta property="article:published_time" content="2024-05-14T10:00:00Z"></head><body><article><h1>Contingents in the Halm Force</h1>
        <p>Norland and Ostia are the largest members of the Halm Force, which was set up after the war and has its staff in the valley, the alliance said on Tuesday. It lists who has sent what.</p>
        {0}
        <p>The next list is due in the autumn, the alliance said, when the contingents change and the winter quarters are opened.</p></article></body></html>
        """;

    [Fact]
    public void Find_TableOfContingents_GivesCountedHolderAndTotal()
    {
        var rows = Rows("<table><tr><th>Country</th><th>Troops</th><th>Vehicles (armoured)</th></tr><tr><td>Norland</td><td>1,322</td><td>140</td></tr><tr><td>Ostia</td><td>572</td><td>35</td></tr><tr><td>Total</td><td>1,894</td><td>175</td></tr></table>");

        Assert.Equal(
            ["1,322 troops of Norland in - part of 1,894", "140 vehicles of Norland in - part of 175", "572 troops of Ostia in - part of 1,894", "35 vehicles of Ostia in - part of 175", "1,894 troops of - in - part of -", "175 vehicles of - in - part of -"],
            rows);
    }

    [Fact]
    public void Find_TableByPlaceAndYear_GivesPlaceDayAndHarm()
    {
        var rows = Rows("<table><tr><td>Region</td><td>Killed</td><td>Injured</td></tr><tr><td>Norland</td><td>12</td><td>30</td></tr><tr><td>Ostia</td><td>4</td><td>9</td></tr></table>");

        Assert.Equal(["12 people of - in Norland part of -", "30 injured of - in Norland part of -", "4 people of - in Ostia part of -", "9 injured of - in Ostia part of -"], rows);
    }

    [Fact]
    public void Find_ListWithLabels_GivesHoldersAndNoSpeakers()
    {
        var rows = Rows("<ul><li>Norland: 45 military police within the force</li><li>Ostia: 400 engineers</li></ul>");

        Assert.Equal(["45 military police of Norland in - part of -", "400 engineers of Ostia in - part of -"], rows);
    }

    private static string[] Rows(string table)
    {
        var record = DocumentPipeline.Read(Encoding.UTF8.GetBytes(Page.Replace("{0}", table, System.StringComparison.Ordinal)), null, out _)!;
        var text = record.Document.Text;
        return [.. record.Figures.Select(figure =>
            $"{figure.Span.Of(text)} {figure.Counted} of {(figure.Holder is { } holder ? record.Entities[holder].Name : "-")} in {(figure.Place is { } place ? record.Entities[place].Name : "-")} part of {(figure.PartOf is { } total ? record.Figures[total].Span.Of(text) : "-")}")];
    }
}
