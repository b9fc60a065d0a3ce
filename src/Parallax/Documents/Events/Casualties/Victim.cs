using System.Collections.Generic;
using System.Linq;

namespace Parallax.Documents.Events.Casualties;

/// <summary>A person harmed, while what the document tells of them is brought together.</summary>
internal sealed class Victim
{
    public List<Span> Mentions { get; } = [];

    public HarmKind Kind { get; private set; } = HarmKind.Hit;

    public Gender Gender { get; private set; }

    public int? Age { get; private set; }

    public int? Entity { get; private set; }

    public bool IsPerpetrator { get; private set; }

    /// <summary>Those told of beside them, who are somebody else.</summary>
    public HashSet<Victim> Apart { get; } = [];

    public string? Name { get; private set; }

    /// <summary>Indexes of the sentences that tell of them, in order.</summary>
    public List<int> Sentences { get; } = [];

    /// <summary>Index of the last sentence that tells of them.</summary>
    public int Sentence => Sentences[^1];

    public void Add(HarmKind kind, HarmedMember member, string? name, int sentence)
    {
        Kind = Worst(Kind, kind);
        Gender = Gender == Gender.Unknown ? member.Gender : Gender;
        Age ??= member.Ages.IsEmpty ? null : member.Ages[0];
        Entity ??= member.Reference == VictimReference.Name ? member.Entity : null;
        IsPerpetrator |= member.IsPerpetrator;
        Name = name is not null && (Name is null || name.Length > Name.Length) ? name : Name;
        Sentences.Add(sentence);
        if (!Mentions.Contains(member.Span))
        {
            Mentions.Add(member.Span);
        }
    }

    /// <summary>True where nothing that is told of both parts them.</summary>
    public bool CanBe(HarmedMember member, string? name) =>
        (member.Gender == Gender.Unknown || Gender == Gender.Unknown || member.Gender == Gender) &&
        (member.Ages.IsEmpty || Age is null || Age == member.Ages[0]) &&
        (name is null || Name is null || Entity == member.Entity || VictimNames.AreOne(Name, name)) &&
        (member.IsPerpetrator == IsPerpetrator || member.Reference is VictimReference.Pronoun or VictimReference.Name || (Entity is not null && member.Ages.IsEmpty));

    /// <summary>Takes over all that is told of another, who is the same.</summary>
    public void Take(Victim other)
    {
        Kind = Worst(Kind, other.Kind);
        Gender = Gender == Gender.Unknown ? other.Gender : Gender;
        IsPerpetrator |= other.IsPerpetrator;
        Mentions.AddRange(other.Mentions.Except(Mentions));
        Sentences.AddRange(other.Sentences);
        Sentences.Sort();
    }

    /// <summary>A wound may turn out to have killed; what killed no longer counts as a wound.</summary>
    private static HarmKind Worst(HarmKind a, HarmKind b) =>
        a == HarmKind.Killed || b == HarmKind.Killed ? HarmKind.Killed : a == HarmKind.Injured || b == HarmKind.Injured ? HarmKind.Injured : HarmKind.Hit;
}
