using System;
using System.Collections.Generic;

namespace Parallax.Documents.Coreference;

/// <summary>An entity while its mentions are being brought together.</summary>
internal sealed class EntityDraft(EntityKind kind, string name)
{
    public EntityKind Kind { get; set; } = kind;

    public string Name { get; set; } = name;

    /// <summary>True where the name is a gazetteer's.</summary>
    public bool Canonical { get; set; }

    public GazetteerLink? Link { get; set; }

    public Gender Gender { get; set; }

    /// <summary>True for a group that is named by a plural phrase.</summary>
    public bool Plural { get; set; }

    /// <summary>True where nothing but a phrase names it ("the governor").</summary>
    public bool Nominal { get; set; }

    public bool Harmed { get; set; }

    /// <summary>Folded words of the fullest name, for persons.</summary>
    public string[] Parts { get; set; } = [];

    public List<DraftMention> Mentions { get; } = [];

    public List<DraftRole> Roles { get; } = [];

    /// <summary>The entity that this one turned out to be; null while it stands for itself.</summary>
    public EntityDraft? Same { get; private set; }

    private readonly int[] votes = new int[6];

    /// <summary>Counts what its names were taken for; the kind is what most were, a gazetteer's word before all.</summary>
    public void Vote(EntityKind kind, bool known)
    {
        votes[(int)kind] += known ? 100 : 1;
        if (Parts.Length < 2 && votes[(int)kind] > votes[(int)Kind])
        {
            Kind = kind;
        }
    }

    public int First => Mentions.Count == 0 ? int.MaxValue : Mentions[0].Token;

    public EntityDraft Resolved => Same?.Resolved ?? this;

    public void Add(DraftMention mention)
    {
        var at = Mentions.Count;
        while (at > 0 && Mentions[at - 1].Span.CompareTo(mention.Span) > 0)
        {
            at--;
        }

        if (at == 0 || Mentions[at - 1].Span != mention.Span)
        {
            Mentions.Insert(at, mention);
        }
    }

    /// <summary>Moves everything that is known of this one to another.</summary>
    public void MergeInto(EntityDraft other)
    {
        foreach (var mention in Mentions)
        {
            other.Add(mention);
        }

        foreach (var role in Roles)
        {
            other.Roles.Add(role);
        }

        other.Gender = other.Gender == Gender.Unknown ? Gender : other.Gender;
        other.Harmed |= Harmed;
        Mentions.Clear();
        Roles.Clear();
        Same = other;
    }

    /// <summary>The last mention that starts before a token, null for none.</summary>
    public DraftMention? Before(int token)
    {
        for (var i = Mentions.Count - 1; i >= 0; i--)
        {
            if (Mentions[i].Token < token)
            {
                return Mentions[i];
            }
        }

        return null;
    }

    public override string ToString() => FormattableString.Invariant($"{Kind} {Name} ({Mentions.Count})");
}
