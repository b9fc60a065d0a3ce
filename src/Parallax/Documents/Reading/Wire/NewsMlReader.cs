using System;
using System.Linq;
using System.Xml.Linq;
using Parallax.Documents.Reading.Containers;
using Parallax.Documents.Reading.Feeds;
using Parallax.Documents.Reading.Items;
using Parallax.Documents.Reading.Lists;
using Parallax.Documents.Reading.Xml;

namespace Parallax.Documents.Reading.Wire;

/// <summary>Reads news items of IPTC NewsML-G2 (https://iptc.org/std/NewsML-G2/guidelines/).</summary>
internal static class NewsMlReader
{
    public static ContainedItem Item(XElement item, string path)
    {
        var (meta, about) = (item.First("itemMeta"), item.First("contentMeta"));
        if (meta?.First("itemClass").Named("qcode") is { } kind && !kind.EndsWith(":text", StringComparison.Ordinal) && !kind.EndsWith(":composite", StringComparison.Ordinal))
        {
            return ContainedItem.PassedOver(path);
        }

        var isWithdrawn = WireStatus.IsWithdrawn(meta?.First("pubStatus").Named("qcode"));
        var nitf = item.Below("nitf");
        if (Content(item, nitf) is not ({ } content, var contentType))
        {
            return isWithdrawn ? new ContainedItem(path) { IsWithdrawn = true } : ContainedItem.Bad(path, "a NewsML-G2 item without a text");
        }

        return new ContainedItem(path)
        {
            IsWithdrawn = isWithdrawn,
            Bytes = ItemEnvelope.Write(
                new ItemFields
                {
                    Source = "NewsML-G2",
                    Address = FeedReader.Resolve(null, item.Named("guid")) ?? FeedReader.Resolve(null, meta?.All("link").Select(link => link.Named("href")).FirstOrDefault(link => link is not null)),
                    Title = about?.First("headline").Line() ?? meta?.First("title").Line() ?? nitf?.Below("hl1").Line(),
                    Published = JsonValues.Date(meta?.First("firstCreated").Line() ?? about?.First("contentCreated").Line() ?? meta?.First("versionCreated").Line()),
                    Modified = JsonValues.Date(about?.First("contentModified").Line() ?? meta?.First("versionCreated").Line()),
                    Outlet = Name(about?.First("infoSource")) ?? Name(meta?.First("provider")) ?? Name(about?.First("creator")),
                    Authors = [.. (about?.All("by").Select(by => by.Line()) ?? []).OfType<string>().Select(by => by.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? by[3..] : by).Take(8)],
                    Language = about?.First("language").Named("tag") ?? item.Named("lang"),
                    ContentType = contentType,
                },
                content),
        };
    }

    private static (string? Content, string ContentType) Content(XElement item, XElement? nitf)
    {
        var set = item.First("contentSet");
        if (nitf?.Below("body.content") is { } body)
        {
            return (NitfReader.Html(body), "text/html; charset=utf-8");
        }

        if (set?.First("inlineXML") is { } inline)
        {
            var html = inline.Below("body") ?? inline;
            return (html.InnerHtml(name => name is "head" or "script" or "style" ? null : name), "text/html; charset=utf-8");
        }

        var data = set?.First("inlineData");
        var text = data?.Value;
        return string.IsNullOrWhiteSpace(text) ? (null, string.Empty)
            : (text, data.Named("contenttype")?.Contains("html", StringComparison.OrdinalIgnoreCase) is true ? "text/html; charset=utf-8" : FeedItems.ContentTypeOf(text));
    }

    /// <summary>A party's name: written out, or as a literal or code.</summary>
    private static string? Name(XElement? party) =>
        party?.First("name").Line() ?? party.Named("literal") ?? (party.Named("qcode") is { } code ? code[(code.LastIndexOf(':') + 1)..] : null);
}
