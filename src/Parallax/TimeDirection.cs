namespace Parallax;

/// <summary>On which side of its anchor a time lies whose fields leave that open ("on Friday" with a past tense: past).</summary>
public enum TimeDirection { Unknown, Past, Future }
