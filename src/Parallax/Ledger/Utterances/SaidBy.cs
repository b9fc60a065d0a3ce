using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Utterances;

/// <summary>Who says something, as its report has it.</summary>
/// <param name="Entities">Ids of the entities that say it.</param>
/// <param name="Names">Their names in this report, folded; empty where it has none for them.</param>
/// <param name="Roles">Words of content of what it calls them: "prime", "minister".</param>
/// <param name="Near">Family names of the persons that it names around the words.</param>
internal sealed record SaidBy(ImmutableArray<string> Entities, ImmutableArray<string> Names, ImmutableArray<string> Roles, ImmutableArray<string> Near)
{
    /// <summary>Persons looked at around the words.</summary>
    private const int MostNear = 6;

    private const int ShortestFamilyName = 3;

    public IEnumerable<string> FamilyNames => Names.Select(FamilyName);

    /// <summary>What leads to speakers that may be one: family names, words of roles.</summary>
    public IEnumerable<string> Keys => FamilyNames.Select(name => "n:" + name).Concat(Roles.Select(role => "r:" + role)).Concat(Names.IsEmpty ? Near.Select(name => "n:" + name) : []);

    public static SaidBy Of(LedgerDocument source, int document, Statement statement, LinkedEntities entities, IReadOnlyList<Span> surroundings)
    {
        var own = statement.Speakers.Select(speaker => speaker.Entity).OfType<int>().Distinct().ToList();
        var named = own.Where(index => NameOf(source, index) is not null).ToList();
        var spans = statement.Speakers.Select(speaker => speaker.Span)
            .Concat(own.SelectMany(index => source.Record.Entities[index].Roles.Select(role => role.Span)))
            .Concat(own.Except(named).SelectMany(index => source.Record.Entities[index].Mentions.Where(mention => mention.Kind == MentionKind.Nominal).Select(mention => mention.Span)));
        var names = named.Select(index => NameOf(source, index)!).Concat(own.Count > 0 ? [] : statement.Speakers.Select(speaker => NameIn(source, speaker.Span)).OfType<string>())
            .Distinct(StringComparer.Ordinal).ToImmutableArray();
        var ofNames = names.SelectMany(name => name.Split(' ')).ToHashSet(StringComparer.Ordinal);
        var roles = spans.SelectMany(span => WordScanner.Scan(source.Text, span)).Where(word => !ofNames.Contains(word.Folded)).Select(word => Lexicon.Term(word.Folded)).OfType<string>();
        var near = source.Record.Entities.Select((entity, index) => (entity, index))
            .Where(pair => pair.entity.Kind == EntityKind.Person && pair.entity.Mentions.Any(mention => mention.Kind == MentionKind.Name && surroundings.Any(span => span.Overlaps(mention.Span))))
            .Select(pair => NameOf(source, pair.index)).OfType<string>().Select(FamilyName);
        return new SaidBy(
            [.. own.Select(index => entities.Of(document, index).Id).Distinct(StringComparer.Ordinal)],
            names,
            [.. roles.Distinct(StringComparer.Ordinal)],
            [.. near.Distinct(StringComparer.Ordinal).Take(MostNear)]);
    }

    /// <param name="other">Who says something in another report.</param>
    /// <param name="frame">What stands around this one's words.</param>
    /// <param name="otherFrame">What stands around the other's.</param>
    public SpeakerMatch Compare(SaidBy other, Content frame, Content otherFrame)
    {
        if (Entities.Intersect(other.Entities, StringComparer.Ordinal).Any())
        {
            return SpeakerMatch.Same;
        }

        var isOne = (Names.IsEmpty, other.Names.IsEmpty) switch
        {
            (false, false) => Names.Any(name => other.Names.Any(match => AreAlike(name, match))),
            (false, true) => other.MayBe(this, frame),
            (true, false) => MayBe(other, otherFrame),
            _ => Near.Intersect(other.Near, StringComparer.Ordinal).Any(),
        };
        return isOne ? SpeakerMatch.Possible : SpeakerMatch.Other;
    }

    /// <summary>Whether somebody without a name is one who is named: by the role, or, where nobody is named as the speaker at all, by the name that stands beside the words.</summary>
    private bool MayBe(SaidBy named, Content frame) => Roles.IsEmpty
        ? named.Names.Any(name => Near.Contains(FamilyName(name)))
        : Roles.Count(role => named.Roles.Contains(role) || frame.Terms.Contains(role)) * 2 >= Roles.Length;

    /// <summary>One family name, and no two different first names.</summary>
    private static bool AreAlike(string a, string b) =>
        FamilyName(a) is { Length: >= ShortestFamilyName } family && family == FamilyName(b) && (a.Length == family.Length || b.Length == family.Length || a[0] == b[0] || a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal));

    /// <summary>The person that the words for a speaker name where no entity was chosen: one that was found there, else by the capital of the last word ("captain Ruoff").</summary>
    private static string? NameIn(LedgerDocument source, Span span)
    {
        for (var index = 0; index < source.Record.Entities.Length; index++)
        {
            if (source.Record.Entities[index] is { Kind: EntityKind.Person } person && person.Mentions.Any(mention => mention.Kind == MentionKind.Name && span.Contains(mention.Span)))
            {
                return NameOf(source, index);
            }
        }

        var words = WordScanner.Scan(source.Text, span);
        return words.Count > 1 && char.IsUpper(source.Text[words[^1].Span.Start]) && char.IsLower(source.Text[words[0].Span.End - 1]) ? words[^1].Folded : null;
    }

    private static string FamilyName(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private static string? NameOf(LedgerDocument source, int index) =>
        source.Record.Entities[index] is { } entity && entity.Mentions.Any(mention => mention.Kind == MentionKind.Name) && WordScanner.Folded(entity.Name) is { Count: > 0 } words ? string.Join(' ', words) : null;
}
