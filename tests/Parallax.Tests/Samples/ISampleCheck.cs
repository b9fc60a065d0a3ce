using System.Collections.Generic;

namespace Parallax.Tests.Samples;

/// <summary>Holds what the program makes of the sample reports against one list of <c>expected.json</c>.</summary>
internal interface ISampleCheck
{
    /// <summary>Key of the list in the baseline: <c>samples.NAME</c>.</summary>
    string Name { get; }

    /// <summary>True for what must not be: it holds without exception, and has no floor.</summary>
    bool Excludes { get; }

    /// <param name="run">What the program made of the reports.</param>
    /// <param name="expected">All of <c>expected.json</c>.</param>
    IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected);
}
