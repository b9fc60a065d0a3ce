namespace Parallax.Ledger.Stories;

/// <summary>What a term of a story profile is: a content word, a name of a place or body or a part of any name, a person, a number or time of day, a day told of.</summary>
internal enum StoryTermKind { Word, Name, Person, Number, Day }
