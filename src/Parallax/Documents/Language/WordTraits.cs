using System;

namespace Parallax.Documents.Language;

/// <summary>What a word is written with.</summary>
[Flags]
internal enum WordTraits : uint
{
    None = 0,
    Capital = 1,
    Upper = 2,
    LowerCase = 4,
    Digit = 8,
    Hyphen = 16,
    Point = 32,
}
