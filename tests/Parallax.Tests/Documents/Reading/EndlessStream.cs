using System;
using Parallax.Documents.Reading.Containers;

namespace Parallax.Tests.Documents.Reading;

/// <summary>A beginning and then the same bytes for ever.</summary>
internal sealed class EndlessStream(byte[] start, byte[] again) : ForwardStream
{
    private byte[] part = start;

    private int at;

    public override int Read(Span<byte> buffer)
    {
        for (var i = 0; i < buffer.Length; i++)
        {
            if (at == part.Length)
            {
                (part, at) = (again, 0);
            }

            buffer[i] = part[at++];
        }

        return buffer.Length;
    }
}
