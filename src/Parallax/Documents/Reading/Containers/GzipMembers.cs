using System;
using System.IO;
using System.IO.Compression;

namespace Parallax.Documents.Reading.Containers;

/// <summary>
/// Gzip data of any number of members, as web archives are. Where a member is broken, reading fails once and goes on with an empty
/// line and the next member; a member that was read just before may come again.
/// </summary>
internal sealed class GzipMembers : ForwardStream
{
    private readonly Pieces pieces;

    private GZipStream inflater;

    private bool isBroken;

    private int lead;

    public GzipMembers(Stream source)
    {
        pieces = new Pieces(source);
        inflater = new GZipStream(pieces, CompressionMode.Decompress, leaveOpen: true);
    }

    private static ReadOnlySpan<byte> EmptyLine => "\r\n\r\n"u8;

    public override int Read(Span<byte> buffer)
    {
        if (isBroken)
        {
            if (!pieces.GoToNextMember())
            {
                return 0;
            }

            inflater.Dispose();
            inflater = new GZipStream(pieces, CompressionMode.Decompress, leaveOpen: true);
            (isBroken, lead) = (false, EmptyLine.Length);
        }

        if (lead > 0)
        {
            var count = Math.Min(lead, buffer.Length);
            EmptyLine.Slice(EmptyLine.Length - lead, count).CopyTo(buffer);
            lead -= count;
            return count;
        }

        try
        {
            return inflater.Read(buffer);
        }
        catch (InvalidDataException)
        {
            isBroken = true;
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inflater.Dispose();
            pieces.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Gives the source in small pieces, so that little has been given away of what stands behind a fault.</summary>
    private sealed class Pieces(Stream source) : ForwardStream
    {
        private const int PieceLength = 1024;

        private readonly byte[] buffer = new byte[64 * 1024];

        private int piece;

        private int at;

        private int end;

        public override int Read(Span<byte> into)
        {
            if (at == end && !Fill(0))
            {
                return 0;
            }

            piece = at;
            var count = Math.Min(Math.Min(into.Length, PieceLength), end - at);
            buffer.AsSpan(at, count).CopyTo(into);
            at += count;
            return count;
        }

        /// <summary>Goes to the first place behind the start of the last piece where a member may begin (RFC 1952, section 2.3).</summary>
        public bool GoToNextMember()
        {
            at = Math.Min(piece + 1, end);
            while (true)
            {
                var rest = buffer.AsSpan(at, end - at);
                var found = rest.IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);
                if (found >= 0 && found + 3 < rest.Length)
                {
                    at += found;
                    piece = at;
                    if ((buffer[at + 3] & 0xE0) == 0)
                    {
                        return true;
                    }

                    at++;
                    continue;
                }

                at = found >= 0 ? at + found : Math.Max(end - 3, at);
                if (!Fill(end - at))
                {
                    return false;
                }
            }
        }

        /// <summary>Reads on, with the last bytes kept.</summary>
        private bool Fill(int keep)
        {
            buffer.AsSpan(at, keep).CopyTo(buffer);
            var count = source.Read(buffer, keep, buffer.Length - keep);
            (piece, at, end) = (0, 0, keep + count);
            return count > 0;
        }
    }
}
