namespace Parallax.Tests.Samples;

/// <summary>What came of one expectation.</summary>
/// <param name="Entry">The expectation, short.</param>
/// <param name="Failure">One line: why it does not hold; null where it holds.</param>
internal readonly record struct SampleFinding(string Entry, string? Failure)
{
    public bool Holds => Failure is null;

    public override string ToString() => Failure is null ? Entry : Entry + ": " + Failure;
}
