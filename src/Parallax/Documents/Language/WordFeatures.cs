using System;

namespace Parallax.Documents.Language;

/// <summary>The morphological features that later stages need (Universal Dependencies' names).</summary>
[Flags]
public enum WordFeatures : ushort
{
    None = 0,
    Plural = 1,
    Past = 2,
    Present = 4,
    Finite = 8,
    Gerund = 16,
    PastParticiple = 32,
    FirstPerson = 64,
    SecondPerson = 128,
    ThirdPerson = 256,
    Masculine = 512,
    Feminine = 1024,
    Possessive = 2048,
}
