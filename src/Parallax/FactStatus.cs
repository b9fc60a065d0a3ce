namespace Parallax;

/// <summary>Whether the report says that it is so, was so, will be, or not.</summary>
public enum FactStatus { Actual, Ended, Planned, Requested, Possible, Denied, Hypothetical }
