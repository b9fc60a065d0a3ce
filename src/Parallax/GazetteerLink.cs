namespace Parallax;

/// <summary>A link into a gazetteer.</summary>
/// <param name="Scheme"><c>geonames</c> or <c>iso3166</c>.</param>
/// <param name="Id">The id there.</param>
/// <param name="Latitude">WGS 84 degrees; null where not kept.</param>
/// <param name="Longitude">WGS 84 degrees; null where not kept.</param>
public sealed record GazetteerLink(string Scheme, string Id, double? Latitude = null, double? Longitude = null);
