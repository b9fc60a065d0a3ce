namespace Parallax.Documents.Reading.Pages;

/// <summary>An element that its names show to be no part of the report.</summary>
internal sealed class PageDropper(string reason, string sign)
{
    /// <summary>The words that say so.</summary>
    public string Sign { get; } = sign;

    public string Reason { get; } = reason;

    /// <summary>False where the page has no text outside it: then its names mean something else.</summary>
    public bool Active { get; set; } = true;
}
