using System.Collections.Immutable;

namespace Parallax.Dossiers;

/// <summary>A figure over time.</summary>
/// <param name="Unit">What is counted or measured.</param>
/// <param name="Points">At least two, by date.</param>
public sealed record DossierSeries(string Unit, ImmutableArray<DossierPoint> Points);
