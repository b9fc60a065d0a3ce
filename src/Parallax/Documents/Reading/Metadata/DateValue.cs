namespace Parallax.Documents.Reading.Metadata;

/// <summary>A date as stated.</summary>
/// <param name="Iso">ISO 8601 to the precision stated.</param>
/// <param name="Interval">The days it can mean, in the zone it is stated in.</param>
/// <param name="Precision">The finest unit stated.</param>
internal sealed record DateValue(string Iso, DateInterval Interval, DatePrecision Precision);
