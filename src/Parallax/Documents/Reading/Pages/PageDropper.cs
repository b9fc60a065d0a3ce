using AngleSharp.Dom;

namespace Parallax.Documents.Reading.Pages;

/// <summary>An element that its names show to be no part of the report.</summary>
internal sealed class PageDropper(IElement element, string reason)
{
    public IElement Element { get; } = element;

    public string Reason { get; } = reason;

    /// <summary>False where the page has no text outside it: then its names mean something else.</summary>
    public bool Active { get; set; } = true;
}
