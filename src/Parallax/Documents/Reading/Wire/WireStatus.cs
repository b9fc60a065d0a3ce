namespace Parallax.Documents.Reading.Wire;

/// <summary>Publishing status of wire items (IPTC NewsCodes <c>stat</c>).</summary>
internal static class WireStatus
{
    /// <summary>True where the publisher asks that the item be used no more.</summary>
    public static bool IsWithdrawn(string? status) =>
        status is not null && status[(status.LastIndexOf(':') + 1)..].ToLowerInvariant() is "canceled" or "cancelled" or "withheld";
}
