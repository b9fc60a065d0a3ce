using System;
using System.Collections.Immutable;
using System.IO;

namespace Parallax.Documents.Reading.Warc;

/// <summary>The head of one record of a web archive (ISO 28500), and its block while the archive stands there.</summary>
/// <param name="Headers">Named fields in their order.</param>
/// <param name="Length">Length of the block in bytes.</param>
/// <param name="Block">The block; read until the next record is asked for.</param>
internal sealed record WarcRecord(ImmutableArray<(string Name, string Value)> Headers, long Length, Stream Block)
{
    /// <summary>In lower case: response, resource, revisit, …</summary>
    public string Type => this["WARC-Type"]?.ToLowerInvariant() ?? string.Empty;

    /// <summary>The address that the content was received from; some writers put it in angle brackets.</summary>
    public string? TargetUri => this["WARC-Target-URI"]?.Trim('<', '>', ' ');

    /// <summary>The record's id without its scheme and brackets.</summary>
    public string? Id => this["WARC-Record-ID"]?.Trim('<', '>', ' ').Replace("urn:uuid:", string.Empty, StringComparison.OrdinalIgnoreCase);

    public string? ContentType => this["Content-Type"];

    public string? this[string name]
    {
        get
        {
            foreach (var header in Headers)
            {
                if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return header.Value;
                }
            }

            return null;
        }
    }
}
