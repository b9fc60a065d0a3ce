namespace Parallax.Ledger.Linking;

/// <summary>A role without its modifiers.</summary>
/// <param name="Title">Canonical: "prime minister" for "PM" and "premier".</param>
/// <param name="IsLeader">Heads a state or government.</param>
/// <param name="IsVague">Says little: "leader", "official", "politician"; goes with any other.</param>
internal sealed record RoleName(string Title, bool IsLeader, bool IsVague)
{
    /// <summary>True for titles that one person bears beside each other: "sheikh" and any office, "colonel" and "commander".</summary>
    public bool GoesWith(RoleName other) => RoleNames.Rank(Title) is var mine && RoleNames.Rank(other.Title) is var theirs
        && (mine == "address" || theirs == "address" || (mine == "military" && theirs == "military"));
}
