namespace Parallax.Fetch;

/// <summary>What tells a server which version is known (RFC 9110, section 8.8).</summary>
/// <param name="ETag">Its ETag, quotes and all; null for none.</param>
/// <param name="LastModified">Its Last-Modified; null for none.</param>
public sealed record Validators(string? ETag, string? LastModified);
