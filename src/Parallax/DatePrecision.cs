namespace Parallax;

/// <summary>The finest unit to which a date is known.</summary>
public enum DatePrecision { Unknown, Year, Month, Day, Minute, Second }
