namespace Parallax;

public enum TimeUnit { Day, Week, Month, Quarter, Year, Decade, Century, Hour, Minute, Second }
