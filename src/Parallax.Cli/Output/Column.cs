using System;

namespace Parallax.Cli.Output;

/// <summary>A column of a table and of its CSV.</summary>
/// <param name="Name">As the ledger's JSON names it.</param>
/// <param name="Value">A row's cell; null is an empty one.</param>
internal sealed record Column<T>(string Name, Func<T, string?> Value)
{
    /// <summary>Widest it gets in a table, in character cells.</summary>
    public int Max { get; init; } = int.MaxValue;

    /// <summary>Narrowest it gets before others are left out; null for a column that is never shortened below <see cref="Max"/>.</summary>
    public int? Min { get; init; }

    /// <summary>Which columns a narrow terminal leaves out first: the highest; 0 is never left out.</summary>
    public int Dispensable { get; init; }

    public bool Right { get; init; }

    /// <summary>Left out of tables.</summary>
    public bool CsvOnly { get; init; }

    /// <summary>Left out of CSV.</summary>
    public bool TableOnly { get; init; }
}
