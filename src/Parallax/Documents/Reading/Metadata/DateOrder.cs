namespace Parallax.Documents.Reading.Metadata;

/// <summary>How dates such as 03/04/2024 are to be read. Unknown: not at all where both ways are possible.</summary>
internal enum DateOrder { Unknown, DayFirst, MonthFirst }
