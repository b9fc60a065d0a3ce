namespace Parallax.Fetch;

/// <summary>What became of a request.</summary>
public enum FetchOutcome
{
    /// <summary>There is content.</summary>
    Content,

    /// <summary>What is known is still what is there (304).</summary>
    NotModified,

    /// <summary>There is nothing at the address (404, 410, 451).</summary>
    Gone,

    /// <summary>It may not be asked for: robots.txt, or an address that is not public.</summary>
    Refused,

    /// <summary>It could not be had this time.</summary>
    Failed,

    /// <summary>It cannot be had: too large, no text, too many redirects, refused by the server.</summary>
    Unusable,
}
