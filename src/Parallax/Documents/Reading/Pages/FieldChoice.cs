using System;
using System.Collections.Immutable;
using System.Linq;
using AngleSharp.Dom;
using Parallax.Documents.Reading.Metadata;

namespace Parallax.Documents.Reading.Pages;

/// <summary>Chooses address, outlet, authors and dates among what a page's metadata and text say.</summary>
internal static class FieldChoice
{
    private const int LongestOutlet = 60;

    private const int LongestByline = 160;

    private const int MostLeaves = 40;

    public static void Make(PageSource source, PageIndex index, PageHints hints, PageMetadata metadata, PageSelection selection, DateOrder order, Draft draft)
    {
        var address = metadata.Addresses.FirstOrDefault(candidate => Outlets.Host(candidate.Value) is not null);
        if (address is not null)
        {
            draft.Url = CanonicalAddress.Of(address.Value);
            draft.Findings.Add(new Finding("url", address.Where));
        }

        Outlet(address, metadata, selection, draft);
        Authors(index, metadata, selection, draft);
        PublishedDate.Choose(source, index, hints, metadata, selection, order, draft);
    }

    private static void Outlet(Stated? address, PageMetadata metadata, PageSelection selection, Draft draft)
    {
        var beside = selection.Title.Beside;
        if (Outlets.IsAggregator(address?.Value) && (Publisher(metadata, Outlets.ByAddress(address?.Value) ?? string.Empty) ?? FirstShownBy(selection)) is { } publisher)
        {
            draft.Outlet = publisher.Value;
            draft.Findings.Add(new Finding("outlet", publisher.Where + ", shown by an aggregator"));
            return;
        }

        // A copy on another of a group's sites names the first one's page as canonical.
        var shownAt = metadata.Addresses.Find(stated => stated.Where == "meta og:url")?.Value;
        var known = Outlets.KnownByAddress(shownAt is not null && Outlets.Host(shownAt) is not null ? shownAt : address?.Value);
        var named = metadata.Outlets.Where(candidate => candidate.Value.Length > 1 && Outlets.Host(candidate.Value) is null && !candidate.Value.StartsWith('@'))
            .Select(candidate => candidate with { Value = WithoutSlogan(candidate.Value) })
            .Where(candidate => candidate.Value.Length <= LongestOutlet)
            .OrderBy(candidate => candidate.Where == "meta og:site_name" ? 0 : 1)
            .FirstOrDefault();
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

    /// <summary>Who published what an aggregator shows: its provider, a publisher of another name, or an outlet that stands as author.</summary>
    private static Stated? Publisher(PageMetadata metadata, string aggregator) =>
        metadata.Providers.Concat(metadata.Outlets).Concat(metadata.Authors.Where(author => Outlets.IsKnown(author.Value)))
            .Select(candidate => Outlets.ByAddress(candidate.Value) is { } name ? candidate with { Value = name } : candidate)
            .FirstOrDefault(candidate => candidate.Value.Length is > 1 and <= LongestOutlet && !IsLike(candidate.Value, aggregator));

    /// <summary>"This article originally appeared on Harbour Tribune: Bridge closed".</summary>
    private static Stated? FirstShownBy(PageSelection selection)
    {
        foreach (var text in selection.All.Select(block => block.Text))
        {
            foreach (var opening in (ReadOnlySpan<string>)["This article originally appeared on ", "This story originally appeared on ", "This article originally appeared in ", "This article was originally published by ", "This article was originally published on ", "This story was originally published by "])
            {
                if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && text[opening.Length..].Split([": ", ". ", ", "], StringSplitOptions.TrimEntries)[0].TrimEnd('.', ':') is { Length: > 1 and <= LongestOutlet } name)
                {
                    return new Stated(name, "text");
                }
            }
        }

        return null;
    }

    /// <summary>"Harbour Tribune | News from the coast" is Harbour Tribune.</summary>
    private static string WithoutSlogan(string name)
    {
        foreach (var separator in (ReadOnlySpan<string>)[" | ", " – ", " — ", " - ", ": "])
        {
            var at = name.IndexOf(separator, StringComparison.Ordinal);
            if (at > 2)
            {
                return name[..at];
            }
        }

        return name;
    }

    /// <summary>The letters of one stand in the other: "Harbour Tribune" and "Harbourtribune".</summary>
    private static bool IsLike(string name, string host)
    {
        var (a, b) = (Letters(name), Letters(host));
        return a.Length > 2 && b.Length > 2 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal));
    }

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static void Authors(PageIndex index, PageMetadata metadata, PageSelection selection, Draft draft)
    {
        // The outlet as author, or what is no name, only where nobody is named.
        (ImmutableArray<string> Names, string Where)? poor = null;
        foreach (var source in metadata.Authors.GroupBy(author => author.Where))
        {
            var names = source.SelectMany(author => AuthorNames.Of(author.Value)).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
            if (names.Length > 0)
            {
                if (names.All(name => (draft.Outlet is { } outlet && IsLike(name, outlet)) || metadata.Outlets.Exists(stated => stated.Value == name)) || names.All(name => !name.Contains(' ', StringComparison.Ordinal) && name[0] < '\u0370'))
                {
                    poor ??= (names, source.Key);
                    continue;
                }

                SetAuthors(names, source.Key, draft);
                return;
            }
        }

        foreach (var block in selection.All.Where(block => block.Text.Length <= LongestByline && (block.Kind == BlockKind.Byline || block.Hint == BlockKind.Byline)
            && block.Droppers.All(dropper => !dropper.Active || dropper.Reason is "navigation" or "author")))
        {
            var names = InLeaves(block.Container);
            names = names.Length > 0 ? names : [.. InfoLine.TryRead(block.Text)?.Authors ?? PersonNames.InByline(block.Text)];
            if (names.Length > 0)
            {
                SetAuthors([.. names.Distinct(StringComparer.OrdinalIgnoreCase)], "byline", draft);
                return;
            }
        }

        var linked = index.AuthorLinks
            .Select(element => Entities.Decode(element.TextContent)).Where(name => name.Length < 60)
            .SelectMany(AuthorNames.Of).Where(name => PersonNames.IsName(name)).Distinct(StringComparer.Ordinal).Take(4).ToImmutableArray();
        if (linked.Length > 0)
        {
            SetAuthors(linked, "author link", draft);
        }
        else if (poor is { } found)
        {
            SetAuthors(found.Names, found.Where, draft);
        }
    }

    /// <summary>Names that stand in an element of their own each: "&lt;a&gt;Vera Kostin&lt;/a&gt; &lt;a&gt;Jon Bery&lt;/a&gt;".</summary>
    private static ImmutableArray<string> InLeaves(IElement container)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var left = MostLeaves;
        Collect(container);
        return names.ToImmutable();

        void Collect(IElement element)
        {
            if (left-- < 0)
            {
                return;
            }

            var isLeaf = true;
            foreach (var node in element.ChildNodes)
            {
                if (node is IElement child)
                {
                    isLeaf = false;
                    Collect(child);
                }
            }

            if (isLeaf && !ReferenceEquals(element, container) && Entities.Decode(element.TextContent).TrimEnd(',') is var text && PersonNames.IsName(text))
            {
                names.Add(text);
            }
        }
    }

    private static void SetAuthors(ImmutableArray<string> names, string where, Draft draft)
    {
        draft.Authors = names;
        foreach (var name in names)
        {
            var from = AuthorNames.IsAgency(name) ? where + ", an agency" : where;
            var block = draft.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Byline && block.Text.Contains(name, StringComparison.Ordinal));
            draft.Findings.Add(block is null
                ? new Finding("authors", from)
                : new Finding("authors", from, block, block.Text.IndexOf(name, StringComparison.Ordinal), name.Length));
        }
    }
}
