namespace Parallax.Evaluation;

/// <summary>A statement of <c>seeds.json</c>.</summary>
/// <param name="Document">File name of the report.</param>
/// <param name="Start">UTF-16 offset into the raw file.</param>
/// <param name="End">Its end, exclusive.</param>
/// <param name="Content">The words.</param>
/// <param name="Speaker">Names, joined by <c>; </c> where there are several.</param>
/// <param name="Kind">direct, indirect or mixed.</param>
/// <param name="Via">The outlet or occasion; null for none.</param>
/// <param name="ReportedBy">Who else reports it; null for none.</param>
/// <param name="Optional">True for one that may be found or not.</param>
public sealed record GoldStatement(string Document, int Start, int End, string Content, string Speaker, string Kind, string? Via, string? ReportedBy, bool Optional);
