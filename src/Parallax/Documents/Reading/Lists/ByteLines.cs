using System;
using System.Globalization;
using System.IO;

namespace Parallax.Documents.Reading.Lists;

/// <summary>The lines of a stream, however long it is; lines above a limit are left out.</summary>
internal sealed class ByteLines(Stream stream, int limit)
{
    private readonly byte[] chunk = new byte[64 * 1024];

    private int at;

    private int end;

    /// <summary>Number of the line given last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line without its end; null behind the last.</summary>
    public (ReadOnlyMemory<byte> Bytes, string? Problem)? Next()
    {
        using var line = new MemoryStream();
        long length = 0;
        var any = false;
        while (Fill())
        {
            any = true;
            var rest = chunk.AsSpan(at, end - at);
            var feed = rest.IndexOf((byte)'\n');
            var part = feed < 0 ? rest : rest[..feed];
            length += part.Length;
            if (length <= limit)
            {
                line.Write(part);
            }

            at += part.Length + (feed < 0 ? 0 : 1);
            if (feed >= 0)
            {
                break;
            }
        }

        if (!any)
        {
            return null;
        }

        Number++;
        return length <= limit
            ? (line.ToArray(), null)
            : (default, string.Create(CultureInfo.InvariantCulture, $"line {Number} has {length} bytes; at most {limit} are read"));
    }

    /// <summary>A line with all that follows it; null where that is more than the limit.</summary>
    public ReadOnlyMemory<byte>? WithRest(ReadOnlyMemory<byte> line)
    {
        using var whole = new MemoryStream();
        whole.Write(line.Span);
        whole.WriteByte((byte)'\n');
        while (Fill())
        {
            whole.Write(chunk.AsSpan(at, end - at));
            at = end;
            if (whole.Length > limit)
            {
                return null;
            }
        }

        return whole.ToArray();
    }

    private bool Fill()
    {
        if (at == end)
        {
            (at, end) = (0, stream.Read(chunk));
        }

        return at < end;
    }
}
