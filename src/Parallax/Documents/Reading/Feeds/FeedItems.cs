using System;
using System.Linq;
using System.Xml.Linq;
using Parallax.Documents.Reading.Items;
using Parallax.Documents.Reading.Xml;

namespace Parallax.Documents.Reading.Feeds;

/// <summary>Entries of XML feeds.</summary>
internal static class FeedItems
{
    public static FeedEntry OfRss(XElement item, string? feed, string? language, string? address)
    {
        // The same local names stand in other vocabularies too: media:title, itunes:summary.
        var own = item.Elements().Where(element => element.Name.Namespace == item.Name.Namespace).ToList();
        var guid = own.Find(element => element.Name.LocalName == "guid");
        var permanent = guid is not null && guid.Named("isPermaLink") != "false" ? guid.Line() : null;
        var link = FeedReader.Resolve(address, Text("link")) ?? FeedReader.Resolve(null, permanent);
        var full = item.Elements().Where(element => element.Name.LocalName is "encoded" or "fulltext" or "full-text").Select(Content).FirstOrDefault(content => content is not null);
        var summary = own.Where(element => element.Name.LocalName == "description").Select(Content).FirstOrDefault(content => content is not null);
        var body = item.Elements().Where(element => element.Name is { LocalName: "body", NamespaceName: "http://www.w3.org/1999/xhtml" }).Select(element => element.InnerHtml(name => name)).FirstOrDefault();
        // The feed may be an aggregator's; <source> names who published the item.
        var source = own.Find(element => element.Name.LocalName == "source");
        var content = full ?? body ?? summary;
        return new FeedEntry
        {
            Id = guid.Line() ?? item.Named("about") ?? link ?? Text("title") ?? "item",
            Address = link,
            Content = content,
            Categories = [.. own.Where(element => element.Name.LocalName == "category").Select(element => element.Line()).OfType<string>().Take(32)],
            Fields = new ItemFields
            {
                Source = "RSS item",
                Address = link,
                Title = Text("title"),
                Published = Text("pubDate") ?? Foreign("date") ?? Foreign("issued") ?? Foreign("created"),
                Modified = Foreign("modified") ?? Foreign("updated"),
                Outlet = source.Line() ?? source.Named("url") ?? Foreign("publisher") ?? (link is null ? feed : null),
                Authors = [.. item.Elements().Where(element => element.Name.LocalName is "creator" or "author").Select(element => Author(element.Line())).OfType<string>().Distinct(StringComparer.Ordinal)],
                Language = Foreign("language") ?? language,
                ContentType = ContentTypeOf(content),
                IsSummary = full is null && body is null,
            },
        };

        string? Text(string name) => own.Find(element => element.Name.LocalName == name).Line();

        string? Foreign(string name) => item.Elements().FirstOrDefault(element => element.Name.LocalName == name && element.Name.Namespace != item.Name.Namespace).Line();
    }

    public static FeedEntry OfAtom(XElement entry, XElement feed, string? feedTitle, string? address)
    {
        var links = entry.All("link").ToList();
        var link = FeedReader.Resolve(entry.Named("base") ?? address, (links.Find(element => element.Named("rel") is null or "alternate") ?? links.FirstOrDefault()).Named("href"));
        var content = entry.First("content");
        var full = content is null || content.Named("src") is not null ? null : AtomText(content);
        var summary = entry.First("summary") is { } element ? AtomText(element) : null;
        var source = entry.First("source");
        var authors = entry.All("author").Concat(source?.All("author") ?? []).DefaultIfEmpty(feed.First("author")).OfType<XElement>();
        return new FeedEntry
        {
            Id = entry.First("id").Line() ?? link ?? entry.First("title").Line() ?? "entry",
            Address = link,
            Content = full ?? summary,
            Categories = [.. entry.All("category").Select(category => category.Named("label") ?? category.Named("term")).OfType<string>().Take(32)],
            Fields = new ItemFields
            {
                Source = "Atom entry",
                Address = link,
                Title = entry.First("title") is { } title ? title.Line() is { } line && line.Contains('<', StringComparison.Ordinal) ? Bare(line) : title.Line() : null,
                // Atom 0.3 has issued and modified.
                Published = entry.First("published", "issued", "created").Line() ?? entry.First("updated", "modified").Line(),
                Modified = entry.First("updated", "modified").Line(),
                Outlet = source?.First("title").Line() ?? (link is null ? feedTitle : null),
                Authors = [.. authors.Select(author => author.First("name").Line()).OfType<string>().Distinct(StringComparer.Ordinal)],
                Language = entry.Named("lang") ?? content.Named("lang") ?? feed.Named("lang"),
                ContentType = ContentTypeOf(full ?? summary),
                IsSummary = full is null,
            },
        };
    }

    /// <summary>What text is: mark-up, or plain.</summary>
    public static string ContentTypeOf(string? content) =>
        content is not null && (content.Contains("</", StringComparison.Ordinal) || content.Contains("<br", StringComparison.OrdinalIgnoreCase) || content.Contains("<p>", StringComparison.OrdinalIgnoreCase)
            || content.Contains("/>", StringComparison.Ordinal) || content.Contains("<img", StringComparison.OrdinalIgnoreCase) || content.Contains("&#", StringComparison.Ordinal) || content.Contains("&nbsp;", StringComparison.Ordinal))
            ? "text/html; charset=utf-8"
            : "text/plain; charset=utf-8";

    private static string? AtomText(XElement element)
    {
        var type = element.Named("type") ?? element.Named("mode");
        var text = type is "xhtml" or "application/xhtml+xml" || (element.HasElements && type is not "html") ? element.InnerHtml(name => name) : element.Value;
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static string? Content(XElement element)
    {
        var text = element.HasElements ? element.InnerHtml(name => name) : element.Value;
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>RSS has authors as "desk@courier.example (Vera Kostin)".</summary>
    private static string? Author(string? value) =>
        value is not null && value.Contains('@', StringComparison.Ordinal) && value.IndexOf('(', StringComparison.Ordinal) is var open and >= 0
            ? value[(open + 1)..].TrimEnd(')', ' ')
            : value;

    private static string Bare(string title)
    {
        var bare = new System.Text.StringBuilder();
        var depth = 0;
        foreach (var c in title)
        {
            depth += c == '<' ? 1 : 0;
            bare.Append(depth == 0 ? c : null);
            depth -= c == '>' && depth > 0 ? 1 : 0;
        }

        return bare.ToString().Trim();
    }
}
