using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Parallax.Documents.Reading.Containers;
using Parallax.Documents.Reading.Feeds;
using Parallax.Documents.Reading.Items;

namespace Parallax.Documents.Reading.Lists;

/// <summary>Makes items of the rows of one list.</summary>
/// <param name="list">The list's name.</param>
/// <param name="what">What a row is, as evidence is worded: "CSV row".</param>
/// <param name="columns">How columns are named.</param>
internal sealed class ListItems(string list, string what, ListColumns columns)
{
    private readonly HashSet<ulong> ids = [];

    private int number;

    /// <summary>The item of a row.</summary>
    /// <param name="row">Values by the keys of their columns.</param>
    public ContainedItem Of(IReadOnlyDictionary<string, string> row)
    {
        number++;
        var text = columns.Value(row, "text");
        var content = text ?? columns.Value(row, "summary");
        var address = FeedReader.Resolve(null, columns.Value(row, "url"));
        var path = $"{list}#{IdOf(columns.Value(row, "id") ?? address)}";
        if (content is null)
        {
            return address is null
                ? ContainedItem.Bad(path, $"{what} with neither a text nor an address")
                : new ContainedItem(path) { Address = address };
        }

        var outlet = columns.Value(row, "outlet");
        return new ContainedItem(path)
        {
            Address = address,
            Bytes = ItemEnvelope.Write(
                new ItemFields
                {
                    Source = what,
                    Address = address,
                    Title = columns.Value(row, "title"),
                    Published = JsonValues.Date(columns.Value(row, "published")),
                    Modified = JsonValues.Date(columns.Value(row, "modified")),
                    Outlet = outlet,
                    Authors = columns.Value(row, "authors") is { } authors ? [.. authors.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : ImmutableArray<string>.Empty,
                    Language = columns.Value(row, "language"),
                    ContentType = FeedItems.ContentTypeOf(content),
                    IsSummary = text is null,
                },
                content),
        };
    }

    /// <summary>An item that has a form of its own.</summary>
    /// <param name="id">What it is called.</param>
    /// <param name="item">Makes it, at a path.</param>
    public ContainedItem Take(string? id, Func<string, ContainedItem> item)
    {
        number++;
        return item($"{list}#{IdOf(id)}");
    }

    /// <summary>Notes a row that cannot be read.</summary>
    public ContainedItem Bad(string reason)
    {
        number++;
        return ContainedItem.Bad($"{list}#{IdOf(null)}", reason);
    }

    /// <summary>An id that no other row of the list has, so that reading the list again finds every path as it was.</summary>
    private string IdOf(string? id)
    {
        var name = id?.Trim() is { Length: > 0 and <= 512 } given ? given : number.ToString(CultureInfo.InvariantCulture);
        var unique = name;
        for (var time = 2; !ids.Add(Hash(unique)); time++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}~{time}");
        }

        return unique;
    }

    /// <summary>FNV-1a: eight bytes a row in place of its id keep long lists in little memory.</summary>
    private static ulong Hash(string id)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in id)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash;
    }
}
