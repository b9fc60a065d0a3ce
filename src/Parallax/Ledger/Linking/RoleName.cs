namespace Parallax.Ledger.Linking;

/// <summary>A role without its modifiers.</summary>
/// <param name="Title">Canonical: "prime minister" for "PM" and "premier".</param>
/// <param name="IsLeader">Heads a state or government.</param>
/// <param name="IsVague">Says little: "leader", "official", "politician"; goes with any other.</param>
internal sealed record RoleName(string Title, bool IsLeader, bool IsVague);
