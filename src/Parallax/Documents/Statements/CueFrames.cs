using System;

namespace Parallax.Documents.Statements;

/// <summary>What may stand around a verb of speech; <c>cue-verbs.tsv</c> explains each.</summary>
[Flags]
internal enum CueFrames
{
    None = 0,
    Quote = 1,
    That = 2,
    Bare = 4,
    Wh = 8,
    Inf = 16,
    NpInf = 32,
    NpThat = 64,
    NpQuote = 128,
    NpOf = 256,
    NpAs = 512,
    NpQ = 1024,
    Np = 2048,
    About = 4096,
    For = 8192,
    OnInf = 16384,
    NpWh = 32768,
    Object = 65536,
    NpFor = 131072,
}
