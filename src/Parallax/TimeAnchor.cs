namespace Parallax;

/// <summary>What a time expression is counted from.</summary>
public enum TimeAnchor
{
    /// <summary>The calendar: the stated fields stand for themselves.</summary>
    Calendar,

    /// <summary>The document's own date: "yesterday", "September last year".</summary>
    Document,

    /// <summary>Another time of the text: "two days later", "the same month".</summary>
    Text,

    /// <summary>A time that the same words name: "the last week of June", "two weeks and a day ago".</summary>
    Of,
}
