namespace Parallax;

public enum FigureModifier { Exact, About, MoreThan, AtLeast, LessThan, AtMost, Nearly, Range, Vague }
