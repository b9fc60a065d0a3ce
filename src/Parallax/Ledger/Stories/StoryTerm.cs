namespace Parallax.Ledger.Stories;

/// <summary>
/// How the terms of a story profile are written: words as their stems, all others behind a sign. So weights know them apart, and a
/// word that is part of a name does not meet the same word in a sentence.
/// </summary>
internal static class StoryTerm
{
    public const char Name = '@';
    public const char NamePart = '^';
    public const char Number = '#';
    public const char Day = '!';

    public static StoryTermKind KindOf(string term) => term[0] switch
    {
        Name => term.StartsWith(Words.TermWeights.Person, System.StringComparison.Ordinal) ? StoryTermKind.Person : StoryTermKind.Name,
        NamePart => StoryTermKind.Name,
        Number => StoryTermKind.Number,
        Day => StoryTermKind.Day,
        _ => StoryTermKind.Word,
    };
}
