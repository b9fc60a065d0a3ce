namespace Parallax.Documents.Figures;

/// <summary>Where a figure stands in a table, or in a list whose entries have labels.</summary>
/// <param name="Table">Number of the table in the document.</param>
/// <param name="Column">Number of the cell in its row; 1 in a list with labels.</param>
/// <param name="Label">The first cell of the row, or what stands before the colon.</param>
/// <param name="Header">The cell above all others of the column; null in a table without a head and in a list.</param>
/// <param name="Corner">The head of the labels' column; null as above.</param>
/// <param name="IsAlone">True where the cell holds nothing but the figure.</param>
internal sealed record TableCell(int Table, int Column, Span Label, Span? Header, Span? Corner, bool IsAlone);
