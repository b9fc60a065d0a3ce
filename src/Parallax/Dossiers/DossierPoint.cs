namespace Parallax.Dossiers;

/// <summary>One value of a figure at its time.</summary>
/// <param name="When">The days it may hold for; at least one bound is known.</param>
/// <param name="Date">The same in words.</param>
/// <param name="Value">Middle of what the words allow.</param>
/// <param name="Low">Lower bound of it.</param>
/// <param name="High">Upper bound of it.</param>
/// <param name="Label">As reported: "about 4,500".</param>
/// <param name="Status">"planned", "possible, ended"; empty where it is told as a fact.</param>
/// <param name="Sources">The outlets that give it.</param>
/// <param name="Origins">Number of independent origins; 0 where they are unknown.</param>
/// <param name="At">Where it stands first; null where that is outside the dossier.</param>
public sealed record DossierPoint(DateInterval When, string Date, decimal Value, decimal Low, decimal High, string Label, string Status, string Sources, int Origins, Citation? At);
