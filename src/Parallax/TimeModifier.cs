namespace Parallax;

/// <summary>TIMEX3 <c>mod</c>.</summary>
public enum TimeModifier { None, Start, Mid, End, Approx, Before, After, LessThan, MoreThan, EqualOrLess, EqualOrMore }
