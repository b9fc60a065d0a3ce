using System.Collections.Immutable;

namespace Parallax;

/// <summary>What several mentions say of one thing.</summary>
public sealed record Claim
{
    /// <summary>Derives from the earliest mention.</summary>
    public required string Id { get; init; }

    public required ClaimKind Kind { get; init; }

    public required ClaimSubject About { get; init; }

    /// <summary>Denied, else different, else changed, else consistent, else not comparable, or single with one value.</summary>
    public required ClaimState State { get; init; }

    /// <summary>True where some value has two or more independent origins.</summary>
    public required bool Corroborated { get; init; }

    public required ImmutableArray<ClaimValue> Values { get; init; }

    public ImmutableArray<ClaimRelation> Relations { get; init; } = [];

    /// <summary>One sentence with the numbers in it.</summary>
    public required string Why { get; init; }
}
