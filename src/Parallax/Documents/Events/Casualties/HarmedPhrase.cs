using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;

namespace Parallax.Documents.Events.Casualties;

/// <summary>Reads the phrase of those harmed: persons and numbers of people, with name, age and gender.</summary>
internal sealed class HarmedPhrase(Sentence sentence, string text, MentionIndex mentions, Func<int, Gender> genderOf)
{
    private const int MostMembers = 30;

    private readonly Tree _tree = new(sentence);
    private readonly AgeReader _ages = new(sentence, text);

    /// <summary>The parts, each of which is somebody else; empty where the phrase tells of nobody.</summary>
    public ImmutableArray<HarmedMember> Read(HarmTold told)
    {
        var members = ImmutableArray.CreateBuilder<HarmedMember>();
        if (told.IsAlone)
        {
            return Member(told.Harmed) is { } alone ? [alone] : [];
        }

        Read(told.Harmed, members);
        return Named([.. members.OrderBy(member => member.Span)]);
    }

    /// <summary>"His wife, A": the name says who she is; "two children, B and C": how many they are.</summary>
    private ImmutableArray<HarmedMember> Named(ImmutableArray<HarmedMember> members)
    {
        var merged = ImmutableArray.CreateBuilder<HarmedMember>();
        for (var i = 0; i < members.Length; i++)
        {
            var member = members[i];
            if (i + 1 < members.Length && member is { IsGroup: false, Entity: null } && IsName(members[i + 1]) && IsComma(member.Span.End, members[i + 1].Span.Start))
            {
                var name = members[++i];
                merged.Add(name with { Gender = member.Gender == Gender.Unknown ? name.Gender : member.Gender, Ages = name.Ages.IsEmpty ? member.Ages : name.Ages });
                continue;
            }

            if (member is { IsGroup: true, Count: > 0 and var count } && i + count < members.Length && IsComma(member.Span.End, members[i + 1].Span.Start) && Enumerable.Range(i + 1, count).All(at => IsName(members[at])))
            {
                continue;
            }

            merged.Add(member);
        }

        return merged.ToImmutable();
    }

    private static bool IsName(HarmedMember member) => member is { IsGroup: false, Reference: VictimReference.Name };

    private bool IsComma(int end, int start) => start > end && text.AsSpan(end, start - end).TrimEnd() is "," or ":" or " —" or " –" or " -" || (start > end && start - end < 20 && text.AsSpan(end, start - end).StartsWith(", ") && text.AsSpan(end, start - end).Contains("-year-", StringComparison.Ordinal));

    private void Read(int head, ImmutableArray<HarmedMember>.Builder members)
    {
        if (members.Count >= MostMembers)
        {
            return;
        }

        var own = Member(head);
        var listed = own is null || own.IsGroup ? Listed(head) : [];
        if (own is not null)
        {
            // "the victims, A and B": the names say who they are; with a number, that is how many
            if (!(listed.Count > 0 && own.Count is null))
            {
                members.Add(listed.Count > 0 && own.Count == listed.Count ? own with { Ages = [] } : own);
            }
        }

        foreach (var child in listed)
        {
            if (Member(child) is { IsGroup: false } person)
            {
                members.Add(person);
            }
        }

        foreach (var child in _tree.Children(head))
        {
            if (child > head && sentence.Tokens[child].Relation == "conj" && !listed.Contains(child) && !_ages.IsAge(child) && !(sentence.Tag(child) == PartOfSpeech.Num && sentence.Tag(head) == PartOfSpeech.Propn))
            {
                Read(child, members);
            }
        }
    }

    /// <summary>Names that a plural noun announces.</summary>
    private List<int> Listed(int head)
    {
        var listed = new List<int>();
        if (!sentence.Tokens[head].Features.HasFlag(WordFeatures.Plural) || sentence.Tag(head) != PartOfSpeech.Noun)
        {
            return listed;
        }

        foreach (var child in _tree.Children(head).Where(child => child > head && sentence.Tokens[child].Relation is "appos" or "conj" && PersonAt(child) is { } && sentence.Tag(child) == PartOfSpeech.Propn))
        {
            if (sentence.Tokens[child].Relation == "conj" && listed.Count == 0 && (_tree.HasChild(child, "cc") || !sentence.IsMark(head + 1, text, ",:—–-(")))
            {
                return listed;
            }

            listed.Add(child);
            listed.AddRange(_tree.Children(child).Where(other => sentence.Tokens[other].Relation == "conj" && PersonAt(other) is { } && sentence.Tag(other) == PartOfSpeech.Propn));
        }

        return listed;
    }

    private HarmedMember? Member(int head)
    {
        var lemma = sentence.Lemma(head);
        var form = Form(head);
        if (form is "someone" or "somebody" or "nobody" or "none" or "no" or "it" or "its" or "itself" or "everyone" or "everybody" or "anyone" or "anybody" || IsNone(head))
        {
            return null;
        }

        return sentence.Tag(head) switch
        {
            PartOfSpeech.Pron => Pronoun(head, form),
            PartOfSpeech.Num => HarmLexicon.Number(form) is { } count && !_ages.IsAge(head) ? Group(head, count) : null,
            PartOfSpeech.Det => form == "both" ? Group(head, 2) : null,
            PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.X => Noun(head, lemma),
            _ => null,
        };
    }

    private bool IsNone(int head) => _tree.Children(head).Any(child => child < head && Form(child) is "no" && sentence.Tokens[child].Relation is "det" or "advmod");

    private HarmedMember? Pronoun(int head, string form) => form switch
    {
        "he" or "him" or "his" or "himself" => Person(head, VictimReference.Pronoun) with { Gender = Gender.Masculine, Entity = ReferredAt(head) },
        "she" or "her" or "hers" or "herself" => Person(head, VictimReference.Pronoun) with { Gender = Gender.Feminine, Entity = ReferredAt(head) },
        "both" => Group(head, 2),
        "they" or "them" => Group(head, null) with { IsTogether = true },
        "one" => Group(head, 1),
        "other" or "another" => Group(head, 1) with { IsOther = true },
        "others" => NumberOf(head) is { } count ? Group(head, count) with { IsOther = true } : null,
        _ => null,
    };

    private HarmedMember? Noun(int head, string lemma)
    {
        var person = PersonAt(head);
        var isOld = lemma == "old" && head > 1 && Form(head - 1) is "-" or "year" or "years" or "month" or "months";
        if (person is null && !isOld && !HarmLexicon.IsPerson(lemma) && !(sentence.Tag(head) == PartOfSpeech.Propn && HarmLexicon.IsPerson(Form(head))))
        {
            return lemma == "one" && sentence.Tag(head) != PartOfSpeech.Propn ? Group(head, 1) : null;
        }

        var number = NumberOf(head);
        var plural = sentence.Tokens[head].Features.HasFlag(WordFeatures.Plural) && sentence.Tag(head) == PartOfSpeech.Noun && lemma is not "victim" || lemma == "people" || (lemma == "victim" && Form(head) == "victims");
        var isOther = lemma == "other" || _tree.Children(head).Any(child => child < head && sentence.Lemma(child) is "another" or "other" or "second" or "third" or "fourth");
        if (plural || number > 1)
        {
            return Group(head, number ?? (_tree.Children(head).Any(child => Form(child) == "both") ? 2 : null)) with { IsOther = isOther, Ages = _ages.Around(head), IsPerpetrator = HarmLexicon.IsPerpetrator(lemma) };
        }

        if (lemma == "other")
        {
            return Group(head, 1) with { IsOther = true };
        }

        var reference = person is not null && sentence.Tag(head) == PartOfSpeech.Propn ? VictimReference.Name
            : _tree.Children(head).Any(child => child < head && (Form(child) is "the" or "that" or "this" || sentence.Tokens[child].Relation == "nmod:poss")) ? VictimReference.Definite
            : VictimReference.Indefinite;
        return Person(head, reference) with { IsOther = isOther };
    }

    private HarmedMember Person(int head, VictimReference reference)
    {
        var named = PersonAt(head) ?? _tree.Children(head).Where(child => child > head && sentence.Tokens[child].Relation is "appos" or "flat").Select(PersonAt).FirstOrDefault(found => found is not null);
        var gender = GenderOf(head);
        return new HarmedMember(SpanOf(head), 1)
        {
            Reference = named is not null && reference != VictimReference.Pronoun ? VictimReference.Name : reference,
            Entity = named,
            Gender = gender == Gender.Unknown && named is { } entity ? genderOf(entity) : gender,
            Ages = reference == VictimReference.Pronoun ? [] : _ages.Around(head),
            IsPerpetrator = HarmLexicon.IsPerpetrator(sentence.Lemma(head)),
        };
    }

    private HarmedMember Group(int head, int? count) => new(SpanOf(head), count) { IsGroup = true };

    private Gender GenderOf(int head)
    {
        var gender = HarmLexicon.GenderOf(sentence.Lemma(head));
        return gender != Gender.Unknown ? gender
            : _tree.Children(head).Where(child => sentence.Tokens[child].Relation is "amod" or "compound").Select(child => HarmLexicon.GenderOf(sentence.Lemma(child))).FirstOrDefault(found => found != Gender.Unknown);
    }

    /// <summary>The person among the entities whose name the token is a part of.</summary>
    private int? PersonAt(int index)
    {
        var token = sentence.Tokens[index].Span;
        foreach (var mention in mentions.MentionsIn(sentence.Span))
        {
            if (mention.Kind == MentionKind.Name && mention.Span.Contains(token) && mentions.Entity(mention.Entity) is { Kind: EntityKind.Person } person && IsPersonName(person.Name))
            {
                return mention.Entity;
            }
        }

        return null;
    }

    /// <summary>Headlines make names of "Ostvik Man" and "Teen Fatally".</summary>
    private static bool IsPersonName(string name) => char.IsUpper(name[0]) && !name.Split(' ').Any(word => HarmLexicon.IsPerson(word.ToLowerInvariant()));

    /// <summary>The person whom a pronoun was found to mean.</summary>
    private int? ReferredAt(int index)
    {
        var token = sentence.Tokens[index].Span;
        foreach (var mention in mentions.MentionsIn(sentence.Span))
        {
            if (mention.Kind == MentionKind.Pronoun && mention.Span == token && mentions.Entity(mention.Entity).Kind == EntityKind.Person)
            {
                return mention.Entity;
            }
        }

        return null;
    }

    private int? NumberOf(int head)
    {
        if (_tree.Children(head).Any(child => child < head && Form(child) is "a" or "an" && sentence.Tokens[child].Relation == "det"))
        {
            return null;
        }

        foreach (var child in _tree.Children(head))
        {
            if (child < head && sentence.Tokens[child].Relation is "nummod" or "det" or "amod" && HarmLexicon.Number(Form(child)) is { } count && !_ages.IsAge(child))
            {
                return count;
            }
        }

        return null;
    }

    private Span SpanOf(int head)
    {
        var (first, last) = (head, head);
        foreach (var child in _tree.Children(head))
        {
            if (sentence.Tokens[child].Relation is "det" or "nummod" or "amod" or "compound" or "nmod:poss" && child < head)
            {
                first = Math.Min(first, child);
            }
            else if (sentence.Tokens[child].Relation == "flat")
            {
                last = Math.Max(last, child);
            }
        }

        return sentence.Cover(first, last);
    }

    private string Form(int index) => index >= 0 && index < sentence.Tokens.Length ? sentence.Tokens[index].Span.Of(text).ToLowerInvariant() : string.Empty;
}
