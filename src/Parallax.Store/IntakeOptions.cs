using System;
using Parallax.Documents.Reading;

namespace Parallax.Store;

/// <summary>How to read a batch.</summary>
public sealed record IntakeOptions
{
    /// <summary>Documents analysed at a time; 0 for one a core.</summary>
    public int Threads { get; init; }

    /// <summary>How many threads that is.</summary>
    internal int ThreadCount => Threads > 0 ? Threads : Environment.ProcessorCount;

    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>Stamp kept with each record.</summary>
    public string Engine { get; init; } = EngineStamp.Current;
}
