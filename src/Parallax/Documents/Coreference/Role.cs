namespace Parallax.Documents.Coreference;

/// <summary>A role that people hold, from <c>Rules/en/roles.tsv</c>.</summary>
/// <param name="Canonical">The form by which its wordings meet.</param>
/// <param name="Class">leader, official, spokesperson, military, expert or other.</param>
/// <param name="Gender">Whom the word can mean.</param>
/// <param name="Plural">True for the plural form.</param>
internal sealed record Role(string Canonical, string Class, Gender Gender, bool Plural)
{
    public bool IsLeader => Class == "leader";

    /// <summary>True for those who speak in public by their office.</summary>
    public bool IsPublic => Class is "leader" or "official" or "spokesperson";

    /// <summary>Whether a phrase with this role can mean somebody who holds the other: "the minister" a foreign minister, "the leader" a president.</summary>
    public bool CanMean(Role held) =>
        Canonical == held.Canonical ||
        (Canonical == "leader" && held.IsLeader) ||
        (held.Canonical == "leader" && IsLeader) ||
        (Canonical is "minister" or "secretary" or "envoy" or "adviser" or "officer" or "diplomat" && held.Canonical != "prime minister" && held.Canonical.EndsWith(" " + Canonical, System.StringComparison.Ordinal)) ||
        (Canonical == "officer" && held.Class == "military") ||
        (Canonical == "secretary" && held.Canonical == "secretary of state") ||
        (Canonical == "diplomat" && held.Canonical is "envoy" or "ambassador");
}
