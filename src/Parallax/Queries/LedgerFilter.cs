namespace Parallax.Queries;

/// <summary>What rows of a ledger are wanted; a null field wants all. Ids are whole (<see cref="IdLookup"/>).</summary>
public sealed record LedgerFilter
{
    public static LedgerFilter All { get; } = new();

    /// <summary>Id of a story or of a storyline.</summary>
    public string? Story { get; init; }

    /// <summary>Id of a document.</summary>
    public string? Document { get; init; }

    /// <summary>Id of an entity.</summary>
    public string? Entity { get; init; }

    /// <summary>The days wanted; rows that can lie on one of them are kept, rows of which no date is known are not.</summary>
    public DateInterval Dates { get; init; }

    /// <summary>State, status or kind as the ledger's JSON writes it.</summary>
    public string? State { get; init; }
}
