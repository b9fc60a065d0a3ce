using System;
using System.IO;

namespace Parallax.Documents.Reading.Containers;

/// <summary>A stream whose beginning was looked at and is given again.</summary>
public sealed class PeekedStream : Stream
{
    private readonly Stream inner;

    private readonly byte[] head;

    private int at;

    private PeekedStream(Stream inner, byte[] head)
    {
        this.inner = inner;
        this.head = head;
    }

    /// <summary>The first bytes; all of them where the stream is shorter than what was asked for.</summary>
    public ReadOnlySpan<byte> Head => head;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Looks at the beginning of a stream.</summary>
    /// <param name="stream">The stream; read through what is given back from now on.</param>
    /// <param name="length">How many bytes to look at.</param>
    public static PeekedStream Of(Stream stream, int length)
    {
        var head = new byte[length];
        var count = stream.ReadAtLeast(head, length, throwOnEndOfStream: false);
        return new PeekedStream(stream, head[..count]);
    }

    public override int Read(Span<byte> buffer)
    {
        if (at == head.Length)
        {
            return inner.Read(buffer);
        }

        var count = Math.Min(buffer.Length, head.Length - at);
        head.AsSpan(at, count).CopyTo(buffer);
        at += count;
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
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
