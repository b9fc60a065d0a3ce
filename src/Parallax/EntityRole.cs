namespace Parallax;

/// <summary>A role that a document gives somebody.</summary>
/// <param name="Title">The role's words, such as "prime minister".</param>
/// <param name="Of">Index of the local entity it is held in ("Kosovo Prime Minister": Kosovo); null where not said.</param>
/// <param name="Span">Where the document says it.</param>
public sealed record EntityRole(string Title, int? Of, Span Span);
