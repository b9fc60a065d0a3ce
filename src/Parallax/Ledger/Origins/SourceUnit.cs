using System.Collections.Generic;
using System.Collections.Immutable;
using Parallax.Ledger.Utterances;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Origins;

/// <summary>One source as one report draws on it: what the report has from there, and by what words it says whose that is.</summary>
/// <param name="Document">Index of the report in the ledger.</param>
/// <param name="Source">The source that it was read as.</param>
/// <param name="Kind">What the report shows of it.</param>
internal sealed record SourceUnit(int Document, Source Source, UnitKind Kind)
{
    /// <summary>The sentences it is behind.</summary>
    public required ImmutableArray<Content> Sentences { get; init; }

    /// <summary>Content terms of them all, names and values of numbers among them.</summary>
    public required HashSet<string> Terms { get; init; }

    public required ImmutableSortedSet<decimal> Numbers { get; init; }

    /// <summary>Its words with what they mean.</summary>
    public required SayingWords Words { get; init; }

    /// <summary>The words that say whose it is: the speaker's names and roles, the cue, what stands outside of what is said.</summary>
    public required SayingWords Issuer { get; init; }

    /// <summary>Family name of the person that speaks; null for another source.</summary>
    public string? Person { get; init; }

    /// <summary>Words of the names and nouns that the speaker is called by; empty for another source.</summary>
    public required HashSet<string> Called { get; init; }

    /// <summary>Keys of the publishers that its sentences name.</summary>
    public required HashSet<string> Publishers { get; init; }

    /// <summary>What stands between quotation marks, folded.</summary>
    public required ImmutableArray<string> Quoted { get; init; }

    /// <summary>Number of its sentences in which the outlet says that it worked itself.</summary>
    public int OwnWork { get; init; }

    /// <summary>Papers and occasions that its sentences name.</summary>
    public required HashSet<string> Things { get; init; }

    /// <summary>Share of the report's sentences.</summary>
    public double Share { get; init; }

    /// <summary>True where the report's first sentence is its.</summary>
    public bool Leads { get; init; }

    public bool Issued { get; init; }
}
