using System.Collections.Immutable;

namespace Parallax.Export;

/// <summary>What goes into an export beside the ledger itself.</summary>
public sealed record ExportOptions
{
    public static ExportOptions Default { get; } = new();

    /// <summary>Names and mentions of private persons too; without it they stand there without either.</summary>
    public bool IncludePrivate { get; init; }

    /// <summary>Inputs that could not be read, and the like, which no document tells of.</summary>
    public ImmutableArray<ExportDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>One value a line, for reading and comparing; otherwise all in one line.</summary>
    public bool Indented { get; init; } = true;
}
