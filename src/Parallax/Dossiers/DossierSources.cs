using System.Collections.Immutable;

namespace Parallax.Dossiers;

/// <summary>Documents, outlets and independent origins, counted apart.</summary>
/// <param name="Documents">Number of reports.</param>
/// <param name="Outlets">Names of the outlets, sorted.</param>
/// <param name="Unnamed">Number of reports without a named outlet.</param>
/// <param name="Origins">Names of the origins, in the ledger's order; empty where none was traced.</param>
public sealed record DossierSources(int Documents, ImmutableArray<string> Outlets, int Unnamed, ImmutableArray<string> Origins);
