using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Parallax.Documents.Reading.Containers;
using Parallax.Documents.Reading.Items;

namespace Parallax.Documents.Reading.Warc;

/// <summary>Reads web archives: each page or text that a server answered with is an item, with the address it came from.</summary>
internal static class WarcContainer
{
    private const int MaxFaults = 10_000;

    public static IEnumerable<ContainedItem> Read(Stream stream, string name, ContainerOptions options)
    {
        var reader = new WarcReader(stream);
        var content = new ByteWindow(Stream.Null);
        var (number, faults) = (0, 0);
        while (true)
        {
            var record = reader.Next(out var fault);
            if (record is null && fault is null)
            {
                yield break;
            }

            number++;
            faults += fault is null ? 0 : 1;
            if (faults > MaxFaults)
            {
                yield return ContainedItem.Bad(name, string.Create(CultureInfo.InvariantCulture, $"more than {MaxFaults} broken records: the rest is not read"));
                yield break;
            }

            var path = $"{name}#{(record?.Id is { Length: > 0 and <= 256 } id ? id : number.ToString(CultureInfo.InvariantCulture))}";
            if (record is null)
            {
                yield return new ContainedItem(path) { Problem = new Diagnostic(fault!, Rejected: true, At: reader.At) };
                continue;
            }

            ContainedItem item;
            try
            {
                item = Item(record, content, path, reader.At, options);
            }
            catch (InvalidDataException exception)
            {
                reader.Abandon();
                item = new ContainedItem(path) { Problem = new Diagnostic("broken: " + exception.Message.TrimEnd('.'), Rejected: true, At: reader.At) };
            }

            yield return item;
        }
    }

    private static ContainedItem Item(WarcRecord record, ByteWindow window, string path, long at, ContainerOptions options)
    {
        var type = MediaType.Parse(record.ContentType);
        switch (record.Type)
        {
            // conversion: the text of a page, as in Common Crawl's WET files.
            case "resource" or "conversion" when IsReport(type, record.TargetUri):
                return Bytes.ReadAll(record.Block, options.MaxItemBytes) is { } content
                    ? Page(record, path, type, content)
                    : Bad(string.Create(CultureInfo.InvariantCulture, $"has more than the {options.MaxItemBytes} bytes that are read"));
            case "response" when type.Name is "application/http" or "":
                window.Restart(record.Block);
                var response = HttpMessage.Read(window, options, (status, contentType) => status is >= 200 and < 300 and not (204 or 205) && IsReport(MediaType.Parse(contentType), record.TargetUri));
                return response.Problem is { } problem ? Bad(problem)
                    : response.Body is { Length: > 0 } body ? Page(record, path, MediaType.Parse(response.ContentType), body)
                    : ContainedItem.PassedOver(path);
            default:
                return ContainedItem.PassedOver(path);
        }

        ContainedItem Bad(string reason) => new(path) { Problem = new Diagnostic(reason, Rejected: true, At: at), Address = record.TargetUri };
    }

    private static ContainedItem Page(WarcRecord record, string path, MediaType type, byte[] content) => new(path)
    {
        Address = record.TargetUri,
        Bytes = ItemEnvelope.Write(ItemFields.OfPage(record.TargetUri, type), content),
    };

    /// <summary>Pages and texts; not what a site keeps for robots.</summary>
    private static bool IsReport(MediaType type, string? address) =>
        type.IsHtml || (type.IsPlainText && !(address is not null && (address.EndsWith("/robots.txt", StringComparison.Ordinal) || address.EndsWith("ads.txt", StringComparison.Ordinal) || address.StartsWith("dns:", StringComparison.Ordinal)
            || address.StartsWith("metadata:", StringComparison.Ordinal))));
}
