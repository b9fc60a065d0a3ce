namespace Parallax.Documents.Mentions.Quantities;

/// <summary>A number read from pieces.</summary>
/// <param name="Value">Its value.</param>
/// <param name="End">Index of the first piece behind it.</param>
/// <param name="Digits">True where it is written in digits.</param>
public readonly record struct ReadNumber(decimal Value, int End, bool Digits)
{
    public bool IsWhole => decimal.Truncate(Value) == Value;
}
