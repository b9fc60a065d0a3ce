using System;
using System.IO;

namespace Parallax.Documents.Reading.Containers;

/// <summary>A stream whose beginning was looked at and is given again.</summary>
public sealed class PeekedStream : ForwardStream
{
    private readonly Stream inner;

    private readonly byte[] head;

    private int at;

    private InvalidDataException? fault;

    private PeekedStream(Stream inner, byte[] head, InvalidDataException? fault)
    {
        this.inner = inner;
        this.head = head;
        this.fault = fault;
    }

    /// <summary>The first bytes; all of them where the stream is shorter than what was asked for.</summary>
    public ReadOnlySpan<byte> Head => head;

    /// <summary>Looks at the beginning of a stream.</summary>
    /// <param name="stream">The stream; read through what is given back from now on.</param>
    /// <param name="length">How many bytes to look at.</param>
    public static PeekedStream Of(Stream stream, int length)
    {
        var first = new byte[length];
        var count = 0;
        InvalidDataException? met = null;
        try
        {
            for (int more; count < length && (more = stream.Read(first, count, length - count)) > 0;)
            {
                count += more;
            }
        }
        catch (InvalidDataException exception) when (count > 0)
        {
            // What stands before the fault is given first.
            met = exception;
        }

        return new PeekedStream(stream, first[..count], met);
    }

    public override int Read(Span<byte> buffer)
    {
        if (at == head.Length && fault is { } exception)
        {
            fault = null;
            throw new InvalidDataException(exception.Message, exception);
        }

        if (at == head.Length)
        {
            return inner.Read(buffer);
        }

        var count = Math.Min(buffer.Length, head.Length - at);
        head.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
