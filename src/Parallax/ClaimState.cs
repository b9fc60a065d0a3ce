namespace Parallax;

/// <summary>How the values of a claim stand to each other. Says nothing of how many sources stand behind them.</summary>
public enum ClaimState { Single, Consistent, Different, Changed, Denied, NotComparable }
