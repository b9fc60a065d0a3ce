namespace Parallax.Documents.Mentions;

public enum QuantityKind { Count, Money, Percent, Fraction, Measure, Change, Vague }
