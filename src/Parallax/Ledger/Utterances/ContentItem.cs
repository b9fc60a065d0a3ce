namespace Parallax.Ledger.Utterances;

/// <summary>A word of content, a name, a number, or a part of the calendar in what was said.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Term">Its stem; behind <c>@</c> a name, behind <c>#</c> a number, behind <c>^</c> a month, day of the week or season.</param>
/// <param name="Word">The word; null for a name, a number or a part of the calendar.</param>
/// <param name="Number">The number; null for none.</param>
/// <param name="IsRounded">True where a word says that the number is a round one.</param>
/// <param name="Clause">The clause that holds it.</param>
internal sealed record ContentItem(Span Span, string Term, BookWord? Word, decimal? Number, bool IsRounded, int Clause)
{
    public bool IsName => Term[0] == '@';

    public bool IsTime => Term[0] == '^';
}
