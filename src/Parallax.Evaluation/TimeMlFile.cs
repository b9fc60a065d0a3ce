using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using NodaTime;
using NodaTime.Text;
using Parallax.Evaluation.Events;

namespace Parallax.Evaluation;

/// <summary>A TimeML file: its text, the times marked in it, and the day it was created.</summary>
/// <param name="Document">The text as a document of paragraphs.</param>
/// <param name="CreationDay">The document's date.</param>
/// <param name="Times">The marked times, in text order.</param>
/// <param name="Links">The links between events and these times, in the file's order.</param>
public sealed record TimeMlFile(Document Document, LocalDate CreationDay, ImmutableArray<TimeMlTime> Times, ImmutableArray<TimeMlLink> Links)
{
    public static TimeMlFile Read(string path)
    {
        var root = XDocument.Load(path, LoadOptions.PreserveWhitespace).Root!;
        var creation = root.Descendants("TIMEX3").First(time => (string?)time.Attribute("functionInDocument") == "CREATION_TIME").Attribute("value")!.Value;
        var text = new StringBuilder();
        var times = ImmutableArray.CreateBuilder<TimeMlTime>();
        var marks = new Dictionary<string, Span>(StringComparer.Ordinal);
        Append(root.Element("TEXT")!, text, times, marks);
        var content = text.ToString();
        var day = LocalDatePattern.Iso.Parse(creation.Length >= 10 ? creation[..10] : creation).GetValueOrThrow();
        return new TimeMlFile(PlainDocuments.OfText(Path.GetFileName(path), content), day, times.ToImmutable(), [.. LinksIn(root, marks)]);
    }

    // a link goes from an instance of an event to a time or the other way round; what is told of two times or two events is left out
    private static IEnumerable<TimeMlLink> LinksIn(XElement root, Dictionary<string, Span> marks)
    {
        var eventOf = root.Descendants("MAKEINSTANCE").DistinctBy(instance => (string?)instance.Attribute("eiid"))
            .ToDictionary(instance => (string)instance.Attribute("eiid")!, instance => (string)instance.Attribute("eventID")!, StringComparer.Ordinal);
        foreach (var link in root.Descendants("TLINK"))
        {
            var instance = (string?)link.Attribute("eventInstanceID") ?? (string?)link.Attribute("relatedToEventInstance");
            var time = (string?)link.Attribute("timeID") ?? (string?)link.Attribute("relatedToTime");
            if (instance is not null && time is not null && eventOf.TryGetValue(instance, out var id) && marks.TryGetValue(id, out var word) && marks.TryGetValue(time, out var when))
            {
                yield return new TimeMlLink(word, when, (string?)link.Attribute("relType") is not ("BEFORE" or "AFTER" or "IBEFORE" or "IAFTER"));
            }
        }
    }

    private static void Append(XElement element, StringBuilder text, ImmutableArray<TimeMlTime>.Builder times, Dictionary<string, Span> marks)
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
                Append(child, text, times, marks);
            }
        }

        if (element.Name == "TIMEX3" && (string?)element.Attribute("functionInDocument") != "CREATION_TIME" && text.Length > start)
        {
            times.Add(new TimeMlTime(new Span(start, text.Length), (string)element.Attribute("type")!, (string)element.Attribute("value")!));
        }

        if (((string?)element.Attribute("eid") ?? (string?)element.Attribute("tid")) is { } id && text.Length > start)
        {
            marks.TryAdd(id, new Span(start, text.Length));
        }
    }
}
