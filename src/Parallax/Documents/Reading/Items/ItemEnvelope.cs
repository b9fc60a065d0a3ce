using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace Parallax.Documents.Reading.Items;

/// <summary>
/// Content with its fields as one run of bytes, so that what is read is a function of the bytes alone: lines <c>Name: value</c> in
/// UTF-8, the first of them <c>Parallax-Item: 1</c>, an empty line, then the content as received. Holds nothing that changes from
/// one reception to the next, so that the same page received twice is the same input.
/// </summary>
public static class ItemEnvelope
{
    private const int LongestHead = 64 * 1024;

    private const int LongestValue = 4096;

    private static readonly byte[] Mark = "Parallax-Item: 1\n"u8.ToArray();

    /// <summary>Puts content and fields together.</summary>
    public static byte[] Write(ItemFields fields, ReadOnlySpan<byte> content)
    {
        var head = new StringBuilder();
        Add("Source", fields.Source);
        Add("Address", fields.Address);
        Add("Title", fields.Title);
        Add("Published", fields.Published);
        Add("Modified", fields.Modified);
        Add("Outlet", fields.Outlet);
        foreach (var author in fields.Authors.Take(16))
        {
            Add("Author", author);
        }

        Add("Language", fields.Language);
        Add("Form", fields.IsSummary ? "summary" : fields.IsPage ? "page" : null);
        Add("Content-Type", fields.ContentType);
        head.Append('\n');
        var lines = Encoding.UTF8.GetBytes(head.ToString());
        return [.. Mark, .. lines, .. content];

        void Add(string name, string? value)
        {
            if (value is not null && Line(value) is { Length: > 0 } line)
            {
                head.Append(name).Append(": ").Append(line).Append('\n');
            }
        }
    }

    /// <summary>Puts text and fields together.</summary>
    public static byte[] Write(ItemFields fields, string content) => Write(fields, Encoding.UTF8.GetBytes(content));

    /// <summary>Takes an envelope apart.</summary>
    /// <param name="bytes">An input.</param>
    /// <param name="contentStart">Where the content begins in the bytes.</param>
    /// <returns>The fields; null where the bytes are no envelope.</returns>
    public static ItemFields? Read(ReadOnlySpan<byte> bytes, out int contentStart)
    {
        contentStart = 0;
        if (!bytes.StartsWith(Mark))
        {
            return null;
        }

        var end = bytes[..Math.Min(bytes.Length, LongestHead)].IndexOf("\n\n"u8);
        if (end < 0)
        {
            return null;
        }

        contentStart = end + 2;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var authors = ImmutableArray.CreateBuilder<string>();
        foreach (var line in Encoding.UTF8.GetString(bytes[Mark.Length..Math.Max(end, Mark.Length)]).Split('\n'))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon <= 0)
            {
                continue;
            }

            if (line[..colon] == "Author")
            {
                authors.Add(line[(colon + 2)..]);
            }
            else
            {
                values.TryAdd(line[..colon], line[(colon + 2)..]);
            }
        }

        return new ItemFields
        {
            Source = values.GetValueOrDefault("Source", "item"),
            Address = values.GetValueOrDefault("Address"),
            Title = values.GetValueOrDefault("Title"),
            Published = values.GetValueOrDefault("Published"),
            Modified = values.GetValueOrDefault("Modified"),
            Outlet = values.GetValueOrDefault("Outlet"),
            Authors = authors.ToImmutable(),
            Language = values.GetValueOrDefault("Language"),
            ContentType = values.GetValueOrDefault("Content-Type", "text/html"),
            IsSummary = values.GetValueOrDefault("Form") == "summary",
            IsPage = values.GetValueOrDefault("Form") == "page",
        };
    }

    /// <summary>The value as one line of at most some thousand characters.</summary>
    private static string Line(string value)
    {
        var line = new StringBuilder(Math.Min(value.Length, LongestValue));
        foreach (var c in value)
        {
            if (line.Length == LongestValue)
            {
                break;
            }

            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else
            {
                line.Append(c);
            }
        }

        if (line.Length > 0 && char.IsHighSurrogate(line[^1]))
        {
            line.Length--;
        }

        return line.ToString().Trim();
    }
}
