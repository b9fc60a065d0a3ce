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
            if (!pieces.GoToNextMember(again: true))
            {
                return 0;
            }

            Restart();
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
            var count = inflater.Read(buffer);
            // Whoever inflates stops for good where something else stands behind a member, such as padding.
            while (count == 0 && !buffer.IsEmpty && pieces.GoToNextMember(again: false))
            {
                Restart();
                count = inflater.Read(buffer);
            }

            return count;
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

    private void Restart()
    {
        inflater.Dispose();
        inflater = new GZipStream(pieces, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <summary>
    /// Gives the source in pieces within which no member may begin but at their start, so that little has been given away of what
    /// stands behind a fault, and what is large goes in large pieces.
    /// </summary>
    private sealed class Pieces(Stream source) : ForwardStream
    {
        /// <summary>How a member begins that is deflated (RFC 1952, section 2.3).</summary>
        private static readonly byte[] Mark = [0x1F, 0x8B, 8];

        private readonly byte[] buffer = new byte[64 * 1024];

        private int piece;

        private int at;

        private int end;

        /// <summary>Where in the source the buffer begins.</summary>
        private long start;

        /// <summary>Where in the source a member was begun anew last.</summary>
        private long retried = -1;

        public override int Read(Span<byte> into)
        {
            if (end - at <= Mark.Length && !Fill(end - at) && at == end)
            {
                return 0;
            }

            piece = at;
            var rest = buffer.AsSpan(at, Math.Min(into.Length, end - at));
            // The mark of a member may be cut by the buffer's end: what could be the beginning of one waits for the next piece.
            var next = rest[1..].IndexOf(Mark);
            var count = next >= 0 ? next + 1 : rest.Length > Mark.Length ? rest.Length - Mark.Length + 1 : rest.Length;
            rest[..count].CopyTo(into);
            at += count;
            return count;
        }

        /// <summary>Goes to the next place where a member may begin; to none twice.</summary>
        /// <param name="again">True where the last piece is looked at again.</param>
        public bool GoToNextMember(bool again)
        {
            at = again ? piece : at;
            while (true)
            {
                var rest = buffer.AsSpan(at, end - at);
                var found = rest.IndexOf(Mark);
                if (found >= 0 && found + Mark.Length < rest.Length)
                {
                    at += found;
                    if ((buffer[at + Mark.Length] & 0xE0) == 0 && start + at > retried)
                    {
                        (piece, retried) = (at, start + at);
                        return true;
                    }

                    at++;
                    continue;
                }

                at = found >= 0 ? at + found : Math.Max(end - Mark.Length, at);
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
            start += at;
            (piece, at, end) = (0, 0, keep + count);
            return count > 0;
        }
    }
}
