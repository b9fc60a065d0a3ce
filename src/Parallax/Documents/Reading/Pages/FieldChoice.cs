using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AngleSharp.Dom;
using Parallax.Documents.Reading.Metadata;

namespace Parallax.Documents.Reading.Pages;

/// <summary>Chooses address, outlet, authors and dates among what a page's metadata and text say.</summary>
internal static class FieldChoice
{
    private const int LongestOutlet = 60;

    public static void Make(string html, IDocument page, PageMetadata metadata, PageSelection selection, DateOrder order, Draft draft)
    {
        var address = metadata.Addresses.FirstOrDefault(candidate => Outlets.Host(candidate.Value) is not null);
        if (address is not null)
        {
            draft.Url = CanonicalAddress.Of(address.Value);
            draft.Findings.Add(new Finding("url", address.Where));
        }

        Outlet(address, metadata, selection.Title.Beside, draft);
        Authors(page, metadata, draft);
        Dates(html, page, metadata, selection, order, draft);
    }

    private static void Outlet(Stated? address, PageMetadata metadata, string? beside, Draft draft)
    {
        var known = Outlets.KnownByAddress(address?.Value);
        var named = metadata.Outlets.FirstOrDefault(candidate => candidate.Value.Length is > 1 and <= LongestOutlet && Outlets.Host(candidate.Value) is null && !candidate.Value.StartsWith('@'));
        var byHost = Outlets.ByAddress(address?.Value);
        (draft.Outlet, var where) = (known, named, beside, byHost) switch
        {
            ({ } name, _, _, _) => (name, "host of the report's address"),
            (_, { } stated, _, _) => (stated.Value, stated.Where),
            (_, _, { } name, { } host) when IsLike(name, host) => (name, "title element"),
            (_, _, _, { } host) => (host, "host of the report's address"),
            (_, _, { } name, _) => (name, "title element"),
            _ => (null, null),
        };
        if (draft.Outlet is not null)
        {
            draft.Findings.Add(new Finding("outlet", where));
        }
    }

    /// <summary>The letters of one stand in the other: "Harbour Tribune" and "Harbourtribune".</summary>
    private static bool IsLike(string name, string host)
    {
        var (a, b) = (Letters(name), Letters(host));
        return a.Length > 2 && b.Length > 2 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal));
    }

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static void Authors(IDocument page, PageMetadata metadata, Draft draft)
    {
        foreach (var source in metadata.Authors.GroupBy(author => author.Where))
        {
            var names = source.SelectMany(author => AuthorNames.Of(author.Value, draft.Outlet)).Distinct(StringComparer.Ordinal).ToImmutableArray();
            if (names.Length > 0)
            {
                SetAuthors(names, source.Key, draft);
                return;
            }
        }

        foreach (var block in draft.Blocks.Where(block => block.Kind == BlockKind.Byline))
        {
            var names = InfoLine.TryRead(block.Text)?.Authors ?? PersonNames.InByline(block.Text);
            if (names.Count > 0)
            {
                SetAuthors([.. names], "byline", draft);
                return;
            }
        }

        var linked = page.QuerySelectorAll("[rel~=author], .author-name, .author a, .byline a, .byline .name")
            .Select(element => Entities.Decode(element.TextContent)).Where(name => name.Length < 60)
            .SelectMany(name => AuthorNames.Of(name, draft.Outlet)).Where(name => PersonNames.IsName(name)).Distinct(StringComparer.Ordinal).Take(4).ToImmutableArray();
        if (linked.Length > 0)
        {
            SetAuthors(linked, "author link", draft);
        }
    }

    private static void SetAuthors(ImmutableArray<string> names, string where, Draft draft)
    {
        draft.Authors = names;
        foreach (var name in names)
        {
            var block = draft.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Byline && block.Text.Contains(name, StringComparison.Ordinal));
            draft.Findings.Add(block is null
                ? new Finding("authors", where)
                : new Finding("authors", where, block, block.Text.IndexOf(name, StringComparison.Ordinal), name.Length));
        }
    }

    private static void Dates(string html, IDocument page, PageMetadata metadata, PageSelection selection, DateOrder order, Draft draft)
    {
        draft.Published = First(metadata.Published, "published", order) ?? PageDates.InTimeElements(page, order) ?? PageDates.InBlocks(draft, order, modified: false)
            ?? PageDates.InAddress(draft.Url) ?? PageDates.NearTitle(html, selection, order);
        draft.Modified = First(metadata.Modified, "modified", order) ?? PageDates.InBlocks(draft, order, modified: true);
        if (draft.Modified is { } modified && draft.Published is { } published && modified.Value.Iso == published.Value.Iso)
        {
            draft.Modified = null;
        }
    }

    private static StatedDate? First(List<Stated> candidates, string field, DateOrder order)
    {
        foreach (var candidate in candidates)
        {
            if (DateScanner.Parse(candidate.Value, order) is { } date)
            {
                return new StatedDate(date, new Finding(field, candidate.Where));
            }
        }

        return null;
    }
}
