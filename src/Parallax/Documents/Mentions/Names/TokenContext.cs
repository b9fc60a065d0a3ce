using System;

namespace Parallax.Documents.Mentions.Names;

/// <summary>What the lists and the rest of the document say of a token.</summary>
[Flags]
internal enum TokenContext : uint
{
    None = 0,
    PlaceStart = 1,
    PlaceInside = 2,
    Demonym = 4,
    OrganizationStart = 8,
    OrganizationInside = 16,
    Title = 32,
    Form = 64,
    OrganizationHead = 128,
    ForceHead = 256,
    PlaceHead = 512,

    /// <summary>The same word stands in lower case elsewhere in the document.</summary>
    LowerElsewhere = 1024,

    /// <summary>The same word stands with a capital inside a sentence of the document.</summary>
    CapitalInside = 2048,

    /// <summary>The same word follows a title or form of address somewhere in the document.</summary>
    TitledElsewhere = 4096,

    /// <summary>The same word follows another capitalised word somewhere in the document.</summary>
    FollowsName = 8192,

    /// <summary>The sentence is a headline: most of its words have capitals.</summary>
    HeadlineCase = 16384,

    /// <summary>The sentence has no lower-case word.</summary>
    AllCapitals = 32768,
}
