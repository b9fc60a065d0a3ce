using System;
using System.IO;
using System.IO.Compression;

namespace Parallax.Store;

/// <summary>Compressed bytes: Brotli behind the length. News text shrinks to a third, its records to a tenth.</summary>
internal static class Packed
{
    private const int Quality = 4;
    private const int Window = 22;

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        var packed = new byte[sizeof(int) + BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(packed, bytes.Length);
        return BrotliEncoder.TryCompress(bytes, packed.AsSpan(sizeof(int)), out var written, Quality, Window)
            ? packed[..(sizeof(int) + written)]
            : throw new InvalidOperationException("the buffer is as large as the longest result");
    }

    /// <exception cref="InvalidDataException">The bytes were not packed by <see cref="Pack"/>.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        if (packed.Length < sizeof(int))
        {
            throw new InvalidDataException("too short");
        }

        var length = System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(packed);
        if (length < 0 || length > 1 << 30)
        {
            throw new InvalidDataException("impossible length");
        }

        var bytes = new byte[length];
        return BrotliDecoder.TryDecompress(packed[sizeof(int)..], bytes, out var written) && written == length
            ? bytes
            : throw new InvalidDataException("not compressed as it should be");
    }
}
