namespace Parallax.Ledger.Linking;

/// <summary>A role that a document gives a person.</summary>
/// <param name="Role">The role.</param>
/// <param name="Of">The place or body that it is held in, as the root of its set; null where not said.</param>
/// <param name="Document">Index of the document.</param>
/// <param name="Span">Where the document says it.</param>
internal sealed record HeldRole(RoleName Role, int? Of, int Document, Span Span)
{
    /// <summary>True for other offices, or one held in other places. A rank goes with any office, "prince" with "crown prince".</summary>
    public bool TellsApart(HeldRole other) =>
        !Role.GoesWith(other.Role) && ((Of is { } a && other.Of is { } b && a != b) || (!Role.IsVague && !other.Role.IsVague && Role.Title != other.Role.Title
            && !Role.Title.EndsWith(" " + other.Role.Title, System.StringComparison.Ordinal) && !other.Role.Title.EndsWith(" " + Role.Title, System.StringComparison.Ordinal)));

    /// <summary>True for one role in one place, or for two words for leading one country.</summary>
    public bool Agrees(HeldRole other) => Of is { } of && other.Of == of
        ? Role.Title == other.Role.Title || (Role.IsLeader && other.Role.IsLeader && (Role.IsVague || other.Role.IsVague))
        : Role.Title == other.Role.Title && !Role.IsVague && (Of is null || other.Of is null);
}
