using System.Collections.Immutable;

namespace Parallax.Dossiers;

/// <summary>The report on a story, a storyline or the whole ledger that a person reads: the same for every form it is shown in.</summary>
public sealed record Dossier
{
    /// <summary>What stands on every dossier.</summary>
    public const string Notice = "Reported, not verified";

    /// <summary>What the notice means.</summary>
    public const string NoticeText =
        "This is what reports say, not what is true. Wording in quotation marks is the speaker's; indirect speech is the outlet's. Consistent values are not confirmed values.";

    /// <summary>Neutral: actors, subject, place, period; never a headline.</summary>
    public required string Title { get; init; }

    /// <summary>From when to when, in words; null where no date is known.</summary>
    public string? Period { get; init; }

    public required DossierSources Sources { get; init; }

    /// <summary>In reading order; a section with nothing in it says so or is left out.</summary>
    public required ImmutableArray<DossierSection> Sections { get; init; }

    /// <summary>The documents cited, by number.</summary>
    public required ImmutableArray<DossierDocument> Documents { get; init; }
}
