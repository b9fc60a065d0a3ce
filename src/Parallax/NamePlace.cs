using System.Globalization;

namespace Parallax;

/// <summary>A name at a place of a report. Where the report's text has changed since, the place is found again by the name.</summary>
/// <param name="Document">Id of the first version of the report.</param>
/// <param name="Span">Where in the text as it was.</param>
/// <param name="Quote">The words that stood there.</param>
public sealed record NamePlace(string Document, Span Span, string Quote)
{
    /// <summary>The place in one line.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Document}:{Span.Start}-{Span.End}");
}
