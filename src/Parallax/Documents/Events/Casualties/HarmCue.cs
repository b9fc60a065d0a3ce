namespace Parallax.Documents.Events.Casualties;

/// <summary>A row of <c>Rules/en/harm-cues.tsv</c>.</summary>
/// <param name="Harmed">Where the harmed stand.</param>
/// <param name="Kind">What harm.</param>
internal sealed record HarmCue(HarmedAs Harmed, HarmKind Kind);
