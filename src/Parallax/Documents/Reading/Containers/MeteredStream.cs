using System;
using System.IO;

namespace Parallax.Documents.Reading.Containers;

/// <summary>A forward-only stream that counts what is read from it, and ends with an error where that is more than it may be.</summary>
/// <param name="inner">What is read.</param>
/// <param name="leaveOpen">True where the stream goes on for others.</param>
internal class MeteredStream(Stream inner, bool leaveOpen = false) : ForwardStream
{
    private long? left;

    /// <summary>Bytes read so far.</summary>
    public long Count { get; private set; }

    public override long Position
    {
        get => Count;
        set => throw new NotSupportedException();
    }

    /// <summary>Sets how many bytes may be read from now on.</summary>
    public void Allow(long bytes) => left = bytes;

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        Count += count;
        left -= count;
        if (left < 0)
        {
            throw new InvalidDataException("larger than what is read in one piece");
        }

        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !leaveOpen)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
