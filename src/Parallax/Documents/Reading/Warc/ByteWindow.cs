using System;
using System.IO;

namespace Parallax.Documents.Reading.Warc;

/// <summary>A stream with a window to look ahead into: lines with a limit, and a search for where something begins.</summary>
internal sealed class ByteWindow(Stream stream)
{
    private const int Size = 64 * 1024;

    private readonly byte[] buffer = new byte[2 * Size];

    private Stream stream = stream;

    private int at;

    private int end;

    /// <summary>Bytes taken so far.</summary>
    public long Position { get; private set; }

    /// <summary>Goes on with another stream; a window is large, and an archive has many records.</summary>
    public void Restart(Stream next)
    {
        stream = next;
        (at, end, Position) = (0, 0, 0);
    }

    /// <summary>A line without its end; null at the end of the stream.</summary>
    /// <param name="limit">Longest line; at most 64 KiB.</param>
    /// <exception cref="InvalidDataException">The line is longer.</exception>
    public byte[]? Line(int limit)
    {
        while (true)
        {
            var rest = buffer.AsSpan(at, end - at);
            var feed = rest.IndexOf((byte)'\n');
            if (feed < 0 && rest.Length <= limit && Fill())
            {
                continue;
            }

            if (feed > limit || (feed < 0 && rest.Length > limit))
            {
                // Gone over, so that whoever reads on reads something else.
                Take(rest.Length);
                throw new InvalidDataException("a line of more than " + limit.ToString(System.Globalization.CultureInfo.InvariantCulture) + " bytes in a head");
            }

            if (feed < 0 && rest.IsEmpty)
            {
                return null;
            }

            var line = feed < 0 ? rest : rest[..feed];
            var bytes = line.TrimEnd((byte)'\r').ToArray();
            Take(feed < 0 ? rest.Length : feed + 1);
            return bytes;
        }
    }

    public int Read(Span<byte> into)
    {
        if (at == end)
        {
            if (into.Length >= Size)
            {
                var direct = stream.Read(into);
                Position += direct;
                return direct;
            }

            Fill();
        }

        var count = Math.Min(into.Length, end - at);
        buffer.AsSpan(at, count).CopyTo(into);
        Take(count);
        return count;
    }

    /// <summary>Goes to where a line begins with a mark.</summary>
    /// <returns>False where the stream ends before.</returns>
    public bool Seek(ReadOnlySpan<byte> mark)
    {
        Span<byte> wanted = [(byte)'\n', .. mark];
        while (true)
        {
            var found = buffer.AsSpan(at, end - at).IndexOf(wanted);
            if (found >= 0)
            {
                Take(found + 1);
                return true;
            }

            Take(Math.Max(end - at - wanted.Length + 1, 0));
            if (!Fill())
            {
                Take(end - at);
                return false;
            }
        }
    }

    public bool StartsWith(ReadOnlySpan<byte> mark)
    {
        while (end - at < mark.Length && Fill())
        {
        }

        return buffer.AsSpan(at, end - at).StartsWith(mark);
    }

    private void Take(int count)
    {
        at += count;
        Position += count;
    }

    private bool Fill()
    {
        if (at > 0)
        {
            buffer.AsSpan(at, end - at).CopyTo(buffer);
            (at, end) = (0, end - at);
        }

        var count = end < buffer.Length ? stream.Read(buffer.AsSpan(end)) : 0;
        end += count;
        return count > 0;
    }
}
