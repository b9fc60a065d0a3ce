using System;
using System.IO;

namespace Parallax.Documents.Reading.Containers;

/// <summary>Reads streams into memory.</summary>
internal static class Bytes
{
    /// <summary>All of a stream; null where it has more than the limit.</summary>
    public static byte[]? ReadAll(Stream stream, long limit)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[32 * 1024];
        int count;
        while ((count = stream.Read(chunk, 0, (int)Math.Min(chunk.Length, limit + 1 - buffer.Length))) > 0)
        {
            buffer.Write(chunk, 0, count);
        }

        return buffer.Length > limit ? null : buffer.ToArray();
    }
}
