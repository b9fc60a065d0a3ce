using System;
using System.IO;
using System.Text;

namespace Parallax.Documents.Reading.Containers;

/// <summary>A tar archive in which a head of great length ends reading before anybody sets memory aside for it.</summary>
internal sealed class TarHeads(Stream stream) : MeteredStream(stream, leaveOpen: true)
{
    private const int BlockLength = 512;

    private const long LongestHead = 1024 * 1024;

    // TarReader takes heads in one piece of this length; then, where they announce another (types x, g, L, K), that in one piece too.
    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length != BlockLength)
        {
            return base.Read(buffer);
        }

        var count = 0;
        for (int more; count < BlockLength && (more = base.Read(buffer[count..])) > 0;)
        {
            count += more;
        }

        if (count == BlockLength && buffer[156] is (byte)'x' or (byte)'g' or (byte)'L' or (byte)'K' && buffer[257..].StartsWith("ustar"u8) && LengthOf(buffer.Slice(124, 12)) > LongestHead)
        {
            throw new InvalidDataException("a head of more than a megabyte");
        }

        return count;
    }

    /// <summary>Octal digits, or a number of eleven bytes behind one with its first bit set.</summary>
    private static long LengthOf(ReadOnlySpan<byte> field)
    {
        if ((field[0] & 0x80) != 0)
        {
            return long.MaxValue;
        }

        var length = 0L;
        foreach (var c in Encoding.ASCII.GetString(field).Trim('\0', ' '))
        {
            length = c is >= '0' and <= '7' ? (length * 8) + (c - '0') : length;
        }

        return length;
    }
}
