namespace Parallax.Documents.Mentions.Quantities;

/// <summary>A number word and what it can stand for (a row of <c>numbers.tsv</c>).</summary>
/// <param name="Kind">one, teen, ten, hundred, magnitude, short, ordinal, denominator, vague or dozen.</param>
/// <param name="Value">Its value; for a denominator what divides one; for a vague word the least it can mean.</param>
internal readonly record struct NumberWord(string Kind, decimal Value);
