using System;
using System.IO;

namespace Parallax.Tests.Documents.Reading;

/// <summary>A beginning and then the same bytes for ever.</summary>
internal sealed class EndlessStream(byte[] start, byte[] again) : Stream
{
    private byte[] part = start;

    private int at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (at == part.Length)
            {
                (part, at) = (again, 0);
            }

            buffer[offset + i] = part[at++];
        }

        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
