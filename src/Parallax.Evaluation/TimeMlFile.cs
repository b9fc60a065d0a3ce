using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using NodaTime;
using NodaTime.Text;

namespace Parallax.Evaluation;

/// <summary>A TimeML file: its text, the times marked in it, and the day it was created.</summary>
/// <param name="Document">The text as a document of paragraphs.</param>
/// <param name="CreationDay">The document's date.</param>
/// <param name="Times">The marked times, in text order.</param>
public sealed record TimeMlFile(Document Document, LocalDate CreationDay, ImmutableArray<TimeMlTime> Times)
{
    public static TimeMlFile Read(string path)
    {
        var root = XDocument.Load(path, LoadOptions.PreserveWhitespace).Root!;
        var creation = root.Descendants("TIMEX3").First(time => (string?)time.Attribute("functionInDocument") == "CREATION_TIME").Attribute("value")!.Value;
        var text = new StringBuilder();
        var times = ImmutableArray.CreateBuilder<TimeMlTime>();
        Append(root.Element("TEXT")!, text, times);
        var content = text.ToString();
        var day = LocalDatePattern.Iso.Parse(creation.Length >= 10 ? creation[..10] : creation).GetValueOrThrow();
        return new TimeMlFile(PlainDocuments.OfText(Path.GetFileName(path), content), day, times.ToImmutable());
    }

    private static void Append(XElement element, StringBuilder text, ImmutableArray<TimeMlTime>.Builder times)
    {
        var start = text.Length;
        foreach (var node in element.Nodes())
        {
            if (node is XText characters)
            {
                text.Append(characters.Value);
            }
            else if (node is XElement child)
            {
                Append(child, text, times);
            }
        }

        if (element.Name == "TIMEX3" && (string?)element.Attribute("functionInDocument") != "CREATION_TIME" && text.Length > start)
        {
            times.Add(new TimeMlTime(new Span(start, text.Length), (string)element.Attribute("type")!, (string)element.Attribute("value")!));
        }
    }
}
