namespace Parallax.Dossiers;

/// <summary>A figure of a headline that says more than the report.</summary>
/// <param name="Kind">In what.</param>
/// <param name="Headline">The figure in the headline.</param>
/// <param name="Body">What the report has of it; null where it has nothing.</param>
public sealed record HeadlineGap(HeadlineGapKind Kind, Span Headline, Span? Body);
