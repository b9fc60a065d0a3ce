namespace Parallax;

/// <summary>TIMEX3 types (ISO-TimeML).</summary>
public enum TimeType { Date, Time, Duration, Set }
