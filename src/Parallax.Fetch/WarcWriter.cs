using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Parallax.Fetch;

/// <summary>
/// Keeps what servers answered as a web archive (WARC 1.1, one gzip member a record): raw content, status, headers, time of receipt,
/// the server's address, SHA-256 of block and content. Used from one thread at a time.
/// </summary>
public sealed class WarcWriter : IDisposable
{
    private readonly FileStream file;

    private readonly string software;

    /// <summary>Opens an archive to write on behind what it holds.</summary>
    /// <param name="path">The file; made where there is none.</param>
    /// <param name="software">What writes it.</param>
    /// <param name="whole">So many bytes are known to be whole; behind them a record that a killed program left unfinished is cut off.</param>
    public WarcWriter(string path, string software, long whole = 0)
    {
        this.software = software;
        file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        file.SetLength(WholeMembers(file, Math.Min(whole, file.Length)));
        file.Seek(0, SeekOrigin.End);
    }

    /// <summary>Bytes that are whole now.</summary>
    public long Length => file.Length;

    /// <summary>Writes an answer as a record.</summary>
    public void Write(FetchResult answer)
    {
        if (file.Length == 0)
        {
            Append("warcinfo", answer.ReceivedAt, "application/warc-fields", string.Empty, Encoding.UTF8.GetBytes($"software: {software}\r\nformat: WARC File Format 1.1\r\nconformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"));
        }

        var block = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} {Reason(answer.Status)}\r\n"));
        foreach (var (name, value) in answer.Headers.Where(header => !IsAboutTheWay(header.Name)))
        {
            block.Append(name).Append(": ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
        }

        block.Append(CultureInfo.InvariantCulture, $"Content-Length: {answer.Raw.Length}\r\n\r\n");
        var fields = $"WARC-Target-URI: {answer.Address}\r\n{(answer.Server is null ? string.Empty : $"WARC-IP-Address: {answer.Server}\r\n")}WARC-Payload-Digest: sha256:{Digest(answer.Raw)}\r\n";
        Append("response", answer.ReceivedAt, "application/http;msgtype=response", fields, [.. Encoding.UTF8.GetBytes(block.ToString()), .. answer.Raw]);
    }

    public void Dispose() => file.Dispose();

    /// <summary>The transfer was undone when the content was read; its length is written anew.</summary>
    private static bool IsAboutTheWay(string header) =>
        header.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase) || header.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) || header.Equals("Connection", StringComparison.OrdinalIgnoreCase);

    private static string Reason(int status) => ((System.Net.HttpStatusCode)status).ToString();

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Length of the members that are whole, from a place where one begins.</summary>
    private static long WholeMembers(FileStream file, long from)
    {
        // A member is read alone: only its own end tells where the next one begins.
        var whole = from;
        while (whole < file.Length)
        {
            file.Position = whole;
            if (MemberLength(file) is not { } length)
            {
                break;
            }

            whole += length;
        }

        return whole;
    }

    /// <summary>Length of the member that begins here, from the field that <see cref="Append"/> writes into its head; null where it is not whole.</summary>
    private static long? MemberLength(FileStream file)
    {
        var start = file.Position;
        var head = new byte[HeadLength];
        if (file.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false) < HeadLength || !head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8, 4]) || head[12] != 's' || head[13] != 'l')
        {
            return null;
        }

        var length = BitConverter.ToUInt32(head.AsSpan(16));
        return length >= HeadLength && start + length <= file.Length ? length : null;
    }

    /// <summary>A gzip head with an extra field: the member's length, as the WARC standard's annex D has it ("sl": lengths in four bytes each).</summary>
    private const int HeadLength = 24;

    private void Append(string type, DateTimeOffset at, string contentType, string fields, byte[] block)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:{Guid.NewGuid()}>\r\nWARC-Date: {at.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}\r\n{fields}WARC-Block-Digest: sha256:{Digest(block)}\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n");
        byte[] record = [.. Encoding.UTF8.GetBytes(head), .. block, .. "\r\n\r\n"u8];
        using var deflated = new MemoryStream();
        using (var deflater = new DeflateStream(deflated, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflater.Write(record);
        }

        // RFC 1952: magic, deflate, FEXTRA; no time, unknown system; extra field of 12 bytes: "sl", 8 bytes: member's and record's length.
        var member = new byte[HeadLength + deflated.Length + 8];
        ((ReadOnlySpan<byte>)[0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 255, 12, 0, (byte)'s', (byte)'l', 8, 0]).CopyTo(member);
        BitConverter.TryWriteBytes(member.AsSpan(16), (uint)member.Length);
        BitConverter.TryWriteBytes(member.AsSpan(20), (uint)record.Length);
        deflated.ToArray().CopyTo(member, HeadLength);
        BitConverter.TryWriteBytes(member.AsSpan(member.Length - 8), Crc32(record));
        BitConverter.TryWriteBytes(member.AsSpan(member.Length - 4), (uint)record.Length);
        file.Write(member);
        file.Flush(flushToDisk: false);
    }

    /// <summary>CRC-32 of RFC 1952, section 8.</summary>
    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320u & (uint)-(int)(crc & 1));
            }
        }

        return ~crc;
    }
}
