using System;
using System.IO;

namespace Parallax.Documents.Reading.Containers;

/// <summary>A forward-only stream that counts what is read from it, and ends with an error where that is more than it may be.</summary>
/// <param name="inner">What is read.</param>
/// <param name="leaveOpen">True where the stream goes on for others.</param>
internal class MeteredStream(Stream inner, bool leaveOpen = false) : Stream
{
    private long? left;

    /// <summary>Bytes read so far.</summary>
    public long Count { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

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

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !leaveOpen)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
