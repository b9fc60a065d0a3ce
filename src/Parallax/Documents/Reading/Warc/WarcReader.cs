using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Text;
using Parallax.Documents.Reading.Containers;

namespace Parallax.Documents.Reading.Warc;

/// <summary>
/// Reads web archives of version 0.18 to 1.1 (https://iipc.github.io/warc-specifications/) record by record. A broken record is
/// told and reading goes on where the next one begins.
/// </summary>
internal sealed class WarcReader(Stream stream)
{
    private const int LongestLine = 32 * 1024;

    private const int MaxHeaders = 256;

    private static readonly byte[] Mark = "WARC/"u8.ToArray();

    private readonly ByteWindow window = new(stream);

    private readonly byte[] passedOver = new byte[256 * 1024];

    /// <summary>What is left of the block of the record given last.</summary>
    private long left;

    /// <summary>Where in the (uncompressed) archive the record given last begins.</summary>
    public long At { get; private set; }

    /// <summary>The next record; null behind the last.</summary>
    /// <param name="fault">What is wrong where there should be one; the next call goes on behind it.</param>
    public WarcRecord? Next(out string? fault)
    {
        fault = null;
        try
        {
            if (!SkipBlock())
            {
                fault = "ends in the middle of a record";
                return null;
            }

            return Head(ref fault);
        }
        catch (InvalidDataException exception)
        {
            left = 0;
            fault = exception.Message.TrimEnd('.') + ": the record is not read";
            return null;
        }
    }

    /// <summary>Gives up what is left of a record that cannot be read; the next one is where one begins.</summary>
    public void Abandon() => left = 0;

    private WarcRecord? Head(ref string? fault)
    {
        while (window.StartsWith("\r"u8) || window.StartsWith("\n"u8))
        {
            window.Line(LongestLine);
        }

        if (!window.StartsWith(Mark))
        {
            var from = window.Position;
            var found = window.Seek(Mark);
            if (found || window.Position > from)
            {
                fault = string.Create(CultureInfo.InvariantCulture, $"{window.Position - from} bytes at {from} that are no record");
            }

            return null;
        }

        At = window.Position;
        window.Line(LongestLine);
        var headers = ImmutableArray.CreateBuilder<(string Name, string Value)>();
        while (window.Line(LongestLine) is { Length: > 0 } bytes)
        {
            var line = Encoding.UTF8.GetString(bytes);
            if (line[0] is ' ' or '\t' && headers.Count > 0)
            {
                headers[^1] = (headers[^1].Name, headers[^1].Value + " " + line.Trim());
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
            {
                headers.Add((line[..colon].Trim(), line[(colon + 1)..].Trim()));
            }

            if (headers.Count > MaxHeaders)
            {
                fault = string.Create(CultureInfo.InvariantCulture, $"more than {MaxHeaders} lines in a head: the record is not read");
                return null;
            }
        }

        var record = new WarcRecord(headers.ToImmutable(), 0, Stream.Null);
        if (!long.TryParse(record["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            fault = "a record without a length";
            return null;
        }

        left = length;
        return record with { Length = length, Block = new BlockStream(this) };
    }

    private bool SkipBlock()
    {
        while (left > 0)
        {
            if (ReadBlock(passedOver) == 0)
            {
                left = 0;
                return false;
            }
        }

        return true;
    }

    private int ReadBlock(Span<byte> buffer)
    {
        var count = window.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
        left -= count;
        return count;
    }

    /// <summary>The block of the record given last.</summary>
    private sealed class BlockStream(WarcReader reader) : ForwardStream
    {
        public override int Read(Span<byte> buffer) => reader.ReadBlock(buffer);
    }
}
