namespace Parallax;

/// <summary>When a document says that it was published.</summary>
/// <param name="Value">ISO 8601 to the precision stated: <c>2023-01-01</c>, <c>2023-01-01T10:15:00Z</c>.</param>
/// <param name="Interval">The days it can mean.</param>
/// <param name="Precision">The finest unit stated.</param>
/// <param name="Evidence">Where it is said: a span of the text, or where outside the text (a date line of the input, a meta tag).</param>
public sealed record PublicationDate(string Value, DateInterval Interval, DatePrecision Precision, FieldEvidence Evidence);
