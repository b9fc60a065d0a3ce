using System;
using System.Linq;
using System.Xml.Linq;
using Parallax.Documents.Reading.Containers;
using Parallax.Documents.Reading.Items;
using Parallax.Documents.Reading.Lists;
using Parallax.Documents.Reading.Xml;

namespace Parallax.Documents.Reading.Wire;

/// <summary>Reads stories of IPTC NITF 3 (https://iptc.org/standards/nitf/).</summary>
internal static class NitfReader
{
    public static ContainedItem Item(XElement nitf, string path)
    {
        var data = nitf.At("head", "docdata");
        var head = nitf.At("body", "body.head");
        var isWithdrawn = WireStatus.IsWithdrawn(data.Named("management-status"));
        if (nitf.At("body", "body.content") is not { } body || string.IsNullOrWhiteSpace(body.Value))
        {
            return isWithdrawn ? new ContainedItem(path) { IsWithdrawn = true } : ContainedItem.Bad(path, "an NITF story without a text");
        }

        return new ContainedItem(path)
        {
            IsWithdrawn = isWithdrawn,
            Bytes = ItemEnvelope.Write(
                new ItemFields
                {
                    Source = "NITF",
                    Title = head?.Below("hl1").Line() ?? head?.First("hedline").Line() ?? nitf.At("head", "title").Line(),
                    Published = JsonValues.Date(data?.First("date.issue").Named("norm") ?? head?.Below("story.date").Named("norm") ?? data?.First("date.release").Named("norm")),
                    Outlet = nitf.At("head", "pubdata").Named("name") ?? head?.First("distributor").Line() ?? data?.First("doc.copyright").Named("holder"),
                    Authors = [.. (head?.All("byline") ?? []).Select(byline => (byline.First("person") ?? byline).Line()).OfType<string>().Select(by => by.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? by[3..] : by).Take(8)],
                    Language = nitf.Named("lang"),
                },
                Html(body)),
        };
    }

    /// <summary>A story's content as HTML.</summary>
    public static string Html(XElement body) => body.InnerHtml(name => name switch
    {
        "media-reference" or "media-metadata" or "media-producer" or "media-object" or "nitf-col" or "nitf-colgroup" => null,
        "media" => "figure",
        "media-caption" => "figcaption",
        "block" => "div",
        "hl2" => "h2",
        "bq" => "blockquote",
        "p" or "table" or "tr" or "td" or "th" or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "pre" or "br" or "a" or "em" or "caption" or "tbody" or "thead" => name,
        _ => "span",
    });
}
