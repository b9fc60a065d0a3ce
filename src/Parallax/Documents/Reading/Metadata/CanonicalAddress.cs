using System;
using System.Linq;

namespace Parallax.Documents.Reading.Metadata;

/// <summary>Brings addresses into one form, so that a report keeps its identity when links to it carry tracking parameters.</summary>
internal static class CanonicalAddress
{
    private static readonly string[] TrackingParameters =
        ["utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "ref=rss", "ref_src", "cmpid", "ocid", "xtor", "wt_mc", "at_medium", "at_campaign", "smid="];

    /// <summary>Scheme and host in lower case, without fragment and tracking parameters.</summary>
    public static string Of(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return address;
        }

        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !TrackingParameters.Any(name => part.StartsWith(name, StringComparison.OrdinalIgnoreCase)));
        var rest = string.Join('&', query);
        return $"{uri.Scheme}://{uri.Authority.ToLowerInvariant()}{uri.AbsolutePath}{(rest.Length > 0 ? "?" + rest : string.Empty)}";
    }
}
