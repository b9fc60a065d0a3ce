using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Parallax.Documents.Reading.Containers;
using Parallax.Documents.Reading.Feeds;
using Parallax.Documents.Reading.Items;

namespace Parallax.Documents.Reading.Mail;

/// <summary>Reads e-mails, with the mails that they carry, and pages saved as MHTML (RFC 2557).</summary>
internal static class MailContainer
{
    private const int MaxDepth = 4;

    public static IEnumerable<ContainedItem> Read(Stream stream, string name, ContainerOptions options) =>
        Bytes.ReadAll(stream, options.MaxItemBytes) is { } bytes ? Items(bytes, name, 0) : [ContainedItem.Bad(name, string.Create(CultureInfo.InvariantCulture, $"has more than the {options.MaxItemBytes} bytes that are read"))];

    private static IEnumerable<ContainedItem> Items(byte[] bytes, string path, int depth)
    {
        var message = MimePart.Read(bytes);
        yield return SavedPage(message, path) ?? Message(message, path);
        var number = 0;
        foreach (var carried in message.All().Where(part => part.Type.Name == "message/rfc822"))
        {
            number++;
            foreach (var item in depth < MaxDepth ? Items(carried.Content(), string.Create(CultureInfo.InvariantCulture, $"{path}#{number}"), depth + 1) : [])
            {
                yield return item;
            }
        }
    }

    /// <summary>A page that a browser saved: its first HTML part, at the address that it was saved from.</summary>
    private static ContainedItem? SavedPage(MimePart message, string path)
    {
        var page = message.Type.Name is "multipart/related" || message.Headers["Snapshot-Content-Location"] is not null ? message.All().FirstOrDefault(part => part.Type.IsHtml) : null;
        var address = FeedReader.Resolve(null, message.Headers["Snapshot-Content-Location"]) ?? FeedReader.Resolve(null, page?.Headers["Content-Location"]);
        return page is null || address is null ? null : new ContainedItem(path)
        {
            Address = address,
            Bytes = ItemEnvelope.Write(new ItemFields { Source = "MHTML", Address = address, ContentType = page.Headers["Content-Type"] ?? "text/html", IsPage = true }, page.Content()),
        };
    }

    private static ContainedItem Message(MimePart message, string path)
    {
        var texts = message.All().Where(part => !part.IsAttachment && part.Parts.Count == 0).ToList();
        var text = texts.Find(part => part.Type.IsHtml) ?? texts.Find(part => part.Type.IsPlainText);
        if (text is null)
        {
            return ContainedItem.Bad(path, "a message without a text");
        }

        return new ContainedItem(path)
        {
            Bytes = ItemEnvelope.Write(
                new ItemFields
                {
                    Source = "e-mail",
                    Address = FeedReader.Resolve(null, message.Headers["Archived-At"]?.Trim('<', '>')),
                    Title = message.Headers["Subject"],
                    Published = message.Headers["Date"],
                    Outlet = Sender(message.Headers["From"]),
                    Language = message.Headers["Content-Language"],
                    ContentType = text.Headers["Content-Type"] ?? "text/plain",
                },
                text.Content()),
        };
    }

    /// <summary>The name of "Northern Courier" &lt;news@courier.example&gt;; the address's domain without one.</summary>
    private static string? Sender(string? from)
    {
        var open = from?.IndexOf('<', StringComparison.Ordinal) ?? -1;
        var name = open > 0 ? from![..open].Trim(' ', '"', '\'') : null;
        return name is { Length: > 0 } ? name : from?.Trim('<', '>', ' ') is { } address && address.IndexOf('@', StringComparison.Ordinal) is var at and >= 0 ? address[(at + 1)..].ToLowerInvariant() : null;
    }
}
