using System;
using System.Collections.Generic;
using System.Linq;
using AngleSharp.Dom;

namespace Parallax.Documents.Reading.Pages;

/// <summary>Reads Open Graph, Dublin Core and the other names that pages give their meta tags, microdata, the canonical link and the title.</summary>
internal static class MetaTags
{
    private const int LongestValue = 500;

    /// <summary>Names by field, lower case, the most trusted first.</summary>
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date.created",
        "dcterms.created", "dc.date.published", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "publishdate", "publish-date", "publish_date", "pubdate",
        "publication_date", "publicationdate", "published_time", "article.published", "datecreated", "article_date_original", "originalpublicationdate", "date_published",
        "release_date", "displaydate", "ptime", "rnews:datepublished", "vr:published_time", "analytics:publishdate", "dcterms.date.issued", "article.created", "created",
        "citation_publication_date", "citation_online_date", "bt:pubdate", "cxenseparse:publishtime", "pub_date", "og:pubdate", "artpublished",
        "shareaholic:article_published_time", "blogger:published", "published-date", "publisheddate", "hdl_p", "weibo:article:create_at",
    ];

    /// <summary>Names that may as well mean the day of a change or of the page's making: what the page shows goes before.</summary>
    private static readonly string[] DateNames = ["date", "dc.date", "dcterms.date", "cdate", "dc.date.x-metadatalastmodified", "eprints.date", "pdate"];

    private static readonly string[] ModifiedNames =
    [
        "article:modified_time", "og:updated_time", "og:modified_time", "article:modified", "datemodified", "dc.date.modified", "dcterms.modified", "lastmod", "last-modified",
        "lastmodified", "last_modified", "modified", "revised", "date_modified", "moddate", "updated_time", "article_date_updated",
    ];

    private static readonly string[] AuthorNames =
        ["author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "article:author_name", "authors", "cxenseparse:author", "citation_author"];

    private static readonly string[] TitleNames = ["og:title", "twitter:title", "parsely-title", "dc.title", "dcterms.title", "sailthru.title", "headline", "title"];

    private static readonly string[] OutletNames = ["og:site_name", "dc.publisher", "dcterms.publisher", "application-name", "publisher", "apple-mobile-web-app-title", "cre"];

    public static void Read(IDocument page, PageIndex index, PageMetadata metadata)
    {
        var tags = Tags(index);
        Take(tags, PublishedNames, metadata.Published);
        Take(tags, tags.Keys.Where(IsPublication).Order(StringComparer.Ordinal), metadata.Published);
        Take(tags, DateNames, metadata.Dates);
        Take(tags, ModifiedNames, metadata.Modified);
        Take(tags, AuthorNames, metadata.Authors);
        Take(tags, TitleNames, metadata.Titles);
        Take(tags, OutletNames, metadata.Outlets);
        Take(tags, ["syndication-source", "original-source", "article:provider", "provider", "dc.source", "source"], metadata.Providers);
        if (index.Canonical is { Length: > 0 } canonical)
        {
            metadata.Addresses.Insert(0, new Stated(canonical, "link canonical"));
        }

        Take(tags, ["og:url", "twitter:url", "parsely-link"], metadata.Addresses);
        metadata.Language ??= page.DocumentElement?.GetAttribute("lang") ?? page.DocumentElement?.GetAttribute("xml:lang") ?? tags.GetValueOrDefault("og:locale")?[0] ?? tags.GetValueOrDefault("content-language")?[0];
        metadata.IsFree &= tags.GetValueOrDefault("article:content_tier")?[0] is not ("locked" or "metered-locked");
        metadata.IsArticle |= tags.GetValueOrDefault("og:type")?[0] is "article" or "news" or "news.article";
        Microdata(index, metadata);
    }

    /// <summary>A name of no known vocabulary that says what it is: "w-published-date", "published".</summary>
    private static bool IsPublication(string name) =>
        !PublishedNames.Contains(name) && !name.Contains("modif", StringComparison.Ordinal) && !name.Contains("updat", StringComparison.Ordinal)
        && (name is "published" || (name.Contains("publi", StringComparison.Ordinal) && (name.Contains("date", StringComparison.Ordinal) || name.Contains("time", StringComparison.Ordinal))));

    private static Dictionary<string, List<string>> Tags(PageIndex index)
    {
        var tags = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var meta in index.Metas)
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
            var content = meta.GetAttribute("content");
            if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(content) || name.Length > 80 || content.Length > LongestValue || meta.ParentElement?.HasAttribute("itemscope") == true)
            {
                continue;
            }

            var key = name.Trim().ToLowerInvariant();
            if (!tags.TryGetValue(key, out var values))
            {
                tags[key] = values = [];
            }

            values.Add(Entities.Decode(content));
        }

        return tags;
    }

    private static void Take(Dictionary<string, List<string>> tags, IEnumerable<string> names, List<Stated> list)
    {
        foreach (var name in names)
        {
            if (tags.TryGetValue(name, out var values))
            {
                list.AddRange(values.Select(value => new Stated(value, "meta " + name)));
            }
        }
    }

    private static void Microdata(PageIndex index, PageMetadata metadata)
    {
        foreach (var element in index.Properties)
        {
            foreach (var property in element.GetAttribute("itemprop")!.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (property is not ("datePublished" or "dateModified" or "headline" or "author" or "creator" or "name" or "publisher" or "mainEntityOfPage" or "url"))
                {
                    continue;
                }

                var scope = property is "datePublished" or "dateModified" ? null : Scope(element);
                var list = (property, scope) switch
                {
                    ("datePublished", _) => metadata.Published,
                    ("dateModified", _) => metadata.Modified,
                    ("headline", _) when element.LocalName is "meta" => metadata.Titles,
                    ("author" or "creator", _) when !element.HasAttribute("itemscope") => metadata.Authors,
                    ("name", "author" or "creator") => metadata.Authors,
                    ("name", "publisher") => metadata.Outlets,
                    ("publisher", _) when !element.HasAttribute("itemscope") => metadata.Outlets,
                    ("mainEntityOfPage" or "url", null or "") when element.LocalName is "meta" or "link" => metadata.Addresses,
                    _ => null,
                };
                if (list is not null && Value(element) is { Length: > 0 } value)
                {
                    list.Add(new Stated(value, $"microdata {property}"));
                }
            }
        }
    }

    private static string Value(IElement element)
    {
        var value = element.LocalName switch
        {
            "meta" => element.GetAttribute("content"),
            "time" => element.GetAttribute("datetime") ?? element.TextContent,
            "link" => element.GetAttribute("href"),
            _ => element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? (element.HasAttribute("itemscope") ? string.Empty : element.TextContent),
        };
        return value is null || value.Length > LongestValue ? string.Empty : Entities.Decode(value);
    }

    /// <summary>The property whose value the nearest item around an element is; null for none.</summary>
    private static string? Scope(IElement element)
    {
        for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (parent.HasAttribute("itemscope"))
            {
                return parent.GetAttribute("itemprop");
            }
        }

        return null;
    }
}
