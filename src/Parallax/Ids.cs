using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Parallax;

/// <summary>Makes ids: stable, short, the same on every machine.</summary>
public static class Ids
{
    /// <summary>A document's id: from its canonical address or, without one, from the hash of its bytes.</summary>
    public static string Document(string? canonicalUrl, string sha256) => Make("d", canonicalUrl is null ? "bytes:" + sha256 : "url:" + canonicalUrl);

    /// <summary>The id of something found at a place of a document.</summary>
    /// <param name="prefix">One or two letters that tell the kind: s, f, e, …</param>
    /// <param name="document">Id of the document.</param>
    /// <param name="span">Where in its text.</param>
    /// <param name="ordinal">0 for the first of that kind at that span, 1 for the second, …</param>
    public static string At(string prefix, string document, Span span, int ordinal = 0) =>
        Make(prefix, string.Create(CultureInfo.InvariantCulture, $"{document}|{span.Start}|{span.End}|{ordinal}"));

    /// <summary>The id of a story: from the first version of its earliest document.</summary>
    public static string Story(string document) => Of("t", document);

    /// <summary>The id of a storyline: from the first version of the earliest document of its earliest story.</summary>
    public static string Storyline(string document) => Of("l", document);

    /// <summary>The id of an utterance: from its first statement.</summary>
    public static string Utterance(string statement) => Of("u", statement);

    /// <summary>The id of a claim.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="earliest">Id of its earliest mention; of the total where it is a sum; of the utterance where it is about one.</param>
    /// <param name="aspect">In what accounts part; null otherwise.</param>
    public static string Claim(ClaimKind kind, string earliest, string? aspect = null) =>
        Of("c", $"{kind.ToString().ToLowerInvariant()}|{(aspect is null ? string.Empty : aspect + "|")}{earliest}");

    /// <summary>The id of something made of others: derives from its earliest member.</summary>
    public static string Of(string prefix, string key) => Make(prefix, key);

    private static string Make(string prefix, string key) =>
        prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 6));
}
