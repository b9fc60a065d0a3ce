namespace Parallax.Dossiers;

/// <summary>One value of a figure at its time.</summary>
/// <param name="When">The days it may hold for; at least one bound is known.</param>
/// <param name="Date">The same in words.</param>
/// <param name="Value">Middle of what the words allow.</param>
/// <param name="Low">Lower bound of it.</param>
/// <param name="High">Upper bound of it.</param>
/// <param name="Label">As reported: "about 4,500".</param>
public sealed record DossierPoint(DateInterval When, string Date, decimal Value, decimal Low, decimal High, string Label);
