namespace Parallax.Cli.Dossiers;

/// <summary>How a dossier is shown in a terminal.</summary>
internal sealed record TextDossierOptions
{
    /// <summary>In character cells.</summary>
    public int Width { get; init; } = 100;

    /// <summary>ANSI colours.</summary>
    public bool Colour { get; init; }

    /// <summary>So many entries of a group are shown; the others are counted. The other formats show all.</summary>
    public int MostItems { get; init; } = 8;

    /// <summary>The same for entries that were given once.</summary>
    public int MostMinor { get; init; } = 4;
}
