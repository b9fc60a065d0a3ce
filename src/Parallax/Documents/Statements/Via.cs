namespace Parallax.Documents.Statements;

/// <summary>The outlet or occasion that words were given to.</summary>
/// <param name="Name">As a name: "The Telegraph", "press conference".</param>
/// <param name="Span">Where the text says it.</param>
/// <param name="Kind">outlet, interview, event, post or paper.</param>
internal sealed record Via(string Name, Span Span, string Kind)
{
    public bool IsOutlet => Kind is "outlet" or "interview";
}
