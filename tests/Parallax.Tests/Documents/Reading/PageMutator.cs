using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Parallax.Tests.Documents.Reading;

/// <summary>Makes a page of news-like mark-up from a seed, then breaks it: bytes changed, pieces moved, doubled and cut, tags left open.</summary>
internal static class PageMutator
{
    private static readonly string[] Sentences =
    [
        "The ministry said on Friday that the bridge over the Arvo would stay closed for a week.", "“Nobody will be left on the island,” the mayor told reporters.",
        "Engineers had looked at two of its pillars during the night.", "港は金曜日まで閉鎖されると市長は述べた。", "Мост останется закрытым, сказал мэр.", "Le pont restera fermé, a dit le maire.",
        "By Vera Kostin", "3 May 2024", "Aktualisiert: 03.05.2024, 14:10 Uhr", "Share this", "Related", "About the author", "🎉\u200B\u00AD", "Read more: What the harbour costs",
    ];

    private static readonly string[] Tags =
    [
        "div", "p", "section", "article", "main", "span", "a", "b", "i", "em", "ul", "ol", "li", "table", "tr", "td", "th", "h1", "h2", "h3", "blockquote", "figure", "figcaption", "aside", "nav",
        "footer", "header", "form", "time", "pre", "code", "br", "hr", "img", "svg", "noscript", "template", "iframe", "title", "textarea", "select", "option", "button", "script", "style",
    ];

    private static readonly string[] Attributes =
    [
        "class=share", "class='article-body has-ads'", "class=comments", "class=\"related teaser\"", "id=main", "hidden", "style='display: none'", "role=main", "itemprop=author",
        "itemprop='datePublished headline'", "itemscope", "datetime='2024-05-03T10:00:00Z'", "datetime=20240503", "href='https://a.example/2024/05/03/bridge'", "rel=author", "data-x='<p>'", "src=data:x",
        "class='twitter-tweet'", "lang=tr", "content=2024-13-45",
    ];

    private static readonly string[] Heads =
    [
        "<meta charset=utf-8>", "<meta charset=windows-1251>", "<title>Bridge closed for a week | Harbour Tribune</title>", "<meta property='og:title' content='Bridge closed &amp; shut'>",
        "<meta name=date content='2024-05-03'>", "<meta property='article:published_time' content='2024-05-03T22:30:00Z'>", "<link rel=canonical href='https://a.example/2024/05/04/bridge'>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Bridge closed for a week\",\"author\":[{\"name\":\"Vera Kostin\"},\"Jon Bery\"],\"datePublished\":\"2024-05-03\"}</script>",
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":[\"WebPage\",5],\"@id\":{}},{\"@type\":\"Article\",\"author\":{\"@id\":\"\\ud800\"},\"articleBody\":[1,null]}]}</script>",
        "<meta name=author content='Vera Kostin, Jon Bery'>", "<base href=x>", "<!-- \n -->", "<![CDATA[x]]>", "<?php echo 1 ?>",
    ];

    public static byte[] Make(int seed)
    {
        var random = new Random(seed);
        var page = new StringBuilder("<!doctype html><html lang=en><head>");
        for (var i = random.Next(8); i > 0; i--)
        {
            page.Append(Pick(random, Heads));
        }

        page.Append("</head><body>");
        Body(random, page, random.Next(1, 60), 0);
        page.Append("</body></html>");
        var bytes = Encoding.UTF8.GetBytes(page.ToString()).ToList();
        for (var i = random.Next(12); i > 0 && bytes.Count > 0; i--)
        {
            Break(random, bytes);
        }

        return [.. bytes];
    }

    private static void Body(Random random, StringBuilder page, int count, int depth)
    {
        for (var i = 0; i < count; i++)
        {
            if (random.Next(3) == 0)
            {
                page.Append(Pick(random, Sentences)).Append(' ');
                continue;
            }

            var tag = Pick(random, Tags);
            page.Append('<').Append(tag);
            for (var a = random.Next(3); a > 0; a--)
            {
                page.Append(' ').Append(Pick(random, Attributes));
            }

            page.Append('>').Append(Pick(random, Sentences));
            if (depth < 12 && random.Next(2) == 0)
            {
                Body(random, page, random.Next(4), depth + 1);
            }

            page.Append(random.Next(10) == 0 ? string.Empty : $"</{(random.Next(20) == 0 ? Pick(random, Tags) : tag)}>");
        }
    }

    private static void Break(Random random, List<byte> bytes)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, 200), bytes.Count - at);
        switch (random.Next(7))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 3:
                bytes.InsertRange(at, Enumerable.Repeat(bytes.GetRange(at, Math.Min(length, 20)), random.Next(1, 400)).SelectMany(piece => piece));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5:
                bytes.Insert(at, "<>\"'&;/=!-\0\uFEFF"u8[random.Next(12)]);
                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes($"<{Pick(random, Tags)} {Pick(random, Attributes)}>"));
                break;
        }
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
