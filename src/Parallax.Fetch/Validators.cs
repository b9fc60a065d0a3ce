namespace Parallax.Fetch;

/// <summary>What tells a server which version is known (RFC 9110, section 8.8).</summary>
/// <param name="ETag">Its ETag, quotes and all; null for none.</param>
/// <param name="LastModified">Its Last-Modified; null for none.</param>
public sealed record Validators(string? ETag, string? LastModified)
{
    /// <summary>Those of an answer; null where it has none.</summary>
    public static Validators? Of(FetchResult answer) => Of(answer.Header("ETag"), answer.Header("Last-Modified"));

    /// <summary>These; null where neither is there.</summary>
    public static Validators? Of(string? tag, string? modified) => tag is null && modified is null ? null : new Validators(tag, modified);
}
