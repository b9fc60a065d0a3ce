using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Reading.Decoding;

namespace Parallax.Documents.Reading;

/// <summary>Byte offsets of the places that a draft names, found in one pass.</summary>
internal sealed class BytePlaces
{
    private readonly int[] places;

    private readonly long[]? bytes;

    private readonly int contentStart;

    /// <param name="input">The input.</param>
    /// <param name="contentStart">Where the content begins that the text was decoded from.</param>
    /// <param name="text">The text.</param>
    /// <param name="draft">Names places of the text.</param>
    public BytePlaces(ReadOnlySpan<byte> input, int contentStart, DecodedText text, Draft draft)
    {
        IEnumerable<int?> named =
        [
            .. draft.Blocks.SelectMany(block => Ends(block.Start, block.End)),
            .. draft.Dropped.SelectMany(part => Ends(part.Start, part.End)),
            .. draft.Findings.SelectMany(finding => Ends(finding.RawStart, finding.RawEnd)),
            .. Ends(draft.Published?.Finding.RawStart, draft.Published?.Finding.RawEnd),
            .. Ends(draft.Modified?.Finding.RawStart, draft.Modified?.Finding.RawEnd),
        ];
        places = [.. named.OfType<int>().Distinct().Order()];
        this.contentStart = contentStart;
        bytes = text.BytesAt(input[contentStart..], places);
    }

    public long? At(int? place)
    {
        if (place is not { } at || bytes is null)
        {
            return null;
        }

        var index = Array.BinarySearch(places, at);
        return index < 0 ? null : contentStart + bytes[index];
    }

    private static int?[] Ends(int? start, int? end) => [start, end];
}
