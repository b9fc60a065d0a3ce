using System;
using System.Collections.Generic;
using System.Text;
using Parallax.Documents.Reading.Items;

namespace Parallax.Documents.Reading.Mail;

/// <summary>A message, or a part of one (RFC 2046).</summary>
internal sealed class MimePart
{
    private const int MaxDepth = 16;

    private const int MaxParts = 1000;

    private readonly byte[] source;

    private readonly Range body;

    private MimePart(byte[] source, Range body, MimeHeaders headers)
    {
        this.source = source;
        this.body = body;
        Headers = headers;
        Type = MediaType.Parse(headers["Content-Type"] ?? "text/plain");
    }

    public MimeHeaders Headers { get; }

    public MediaType Type { get; }

    public bool IsAttachment => Headers["Content-Disposition"]?.StartsWith("attachment", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>The parts of a multipart; none of anything else.</summary>
    public List<MimePart> Parts { get; } = [];

    /// <summary>The content as it was before it was encoded for its way.</summary>
    public byte[] Content() => TransferEncoding.Decode(source.AsSpan(body), Headers["Content-Transfer-Encoding"]);

    public static MimePart Read(byte[] message)
    {
        var left = MaxParts;
        return Read(message, .., 0, ref left);
    }

    /// <summary>This part and all below it, from the outside in.</summary>
    public IEnumerable<MimePart> All()
    {
        yield return this;
        foreach (var part in Parts)
        {
            foreach (var inner in part.All())
            {
                yield return inner;
            }
        }
    }

    private static MimePart Read(byte[] source, Range range, int depth, ref int left)
    {
        var (start, length) = range.GetOffsetAndLength(source.Length);
        var headers = MimeHeaders.Read(source.AsSpan(start, length), out var head);
        var part = new MimePart(source, (start + head)..(start + length), headers);
        if (part.Type.Name.StartsWith("multipart/", StringComparison.Ordinal) && depth < MaxDepth && headers.Parameter("Content-Type", "boundary") is { Length: > 0 and <= 200 } boundary)
        {
            part.Split(Encoding.UTF8.GetBytes("--" + boundary), depth, ref left);
        }

        return part;
    }

    /// <summary>Parts stand between lines that begin with the boundary; behind one with two more hyphens nothing counts.</summary>
    private void Split(byte[] mark, int depth, ref int left)
    {
        var (at, length) = body.GetOffsetAndLength(source.Length);
        var end = at + length;
        var from = -1;
        while (at < end && left > 0)
        {
            var found = source.AsSpan(at, end - at).IndexOf(mark);
            var line = found < 0 ? end : at + found;
            if (found > 0 && source[line - 1] != '\n')
            {
                at = line + mark.Length;
                continue;
            }

            if (from >= 0)
            {
                left--;
                Parts.Add(Read(source, from..Math.Max(from, line - (line > from && source[line - 1] == '\n' ? line - 1 > from && source[line - 2] == '\r' ? 2 : 1 : 0)), depth + 1, ref left));
            }

            var behind = Math.Min(line + mark.Length, end);
            if (found < 0 || source.AsSpan(behind, end - behind).StartsWith("--"u8))
            {
                return;
            }

            var feed = source.AsSpan(behind, end - behind).IndexOf((byte)'\n');
            from = at = feed < 0 ? end : behind + feed + 1;
        }
    }
}
