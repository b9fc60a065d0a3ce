namespace Parallax;

/// <summary>What a block of text is on the page.</summary>
public enum BlockKind { Title, Subtitle, Paragraph, Quotation, Caption, List, Byline, Dateline }
