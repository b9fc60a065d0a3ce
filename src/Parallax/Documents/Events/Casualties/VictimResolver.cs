using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;

namespace Parallax.Documents.Events.Casualties;

/// <summary>Brings together what a document tells of one victim: by name, age, gender, pronoun and what stands beside.</summary>
internal sealed class VictimResolver(ImmutableArray<LocalEntity> entities)
{
    private const int PronounReach = 3;

    /// <summary>No report tells of more one by one; what has more is a list.</summary>
    private const int MostVictims = 300;

    /// <summary>So many sentences with harm tell, at the start, of the report's own event.</summary>
    private const int LeadingSentences = 1;

    private readonly List<Victim> _victims = [];
    private readonly List<(HarmKind Kind, int Count, List<Span> Spans, List<int> Sentences)> _groups = [];
    private bool _killedAndWounded;
    private (ImmutableArray<Victim> Victims, int Sentence) _together = ([], 0);

    /// <summary>Takes a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="index">Its index.</param>
    /// <param name="read">What it tells, and of whom.</param>
    /// <param name="isLink">A line between the text: it may speak of those known, and tells of nobody new.</param>
    public void Read(Sentence sentence, int index, List<(HarmTold Harm, ImmutableArray<HarmedMember> Members)> read, bool isLink)
    {
        var here = new Dictionary<int, Victim>();
        _killedAndWounded |= read.Any(one => one.Harm.Kind == HarmKind.Killed && read.Any(other => other.Harm.Kind != HarmKind.Killed && AreTwo(one.Members, other.Members)));
        foreach (var (harm, members) in read)
        {
            if (harm.Harmed < 0)
            {
                if (!isLink)
                {
                    AddGroup(harm.Kind, harm.Count!.Value, sentence.Tokens[harm.Cue].Span, index);
                }

                continue;
            }

            var siblings = new HashSet<Victim>();
            var isDoer = harm.Actor == harm.Harmed && read.Any(other => other.Harm.Actor == harm.Actor && other.Harm.Harmed != harm.Harmed);
            foreach (var told in members.Where(member => !member.IsGroup))
            {
                var member = isDoer ? told with { IsPerpetrator = true } : told;
                var name = member.Entity is { } entity ? entities[entity].Name : null;
                if (!here.TryGetValue(member.Span.Start, out var victim))
                {
                    victim = Known(member, name, harm.Kind, index, siblings);
                    if (victim is null && (isLink || _victims.Count >= MostVictims || (member.Reference == VictimReference.Pronoun && _victims.Count > 0 && harm.Actor != harm.Harmed)))
                    {
                        continue;
                    }

                    victim ??= Fresh();
                    here[member.Span.Start] = victim;
                }

                foreach (var sibling in siblings.Where(sibling => sibling != victim))
                {
                    victim.Apart.Add(sibling);
                    sibling.Apart.Add(victim);
                }

                if (member.IsOther)
                {
                    victim.Apart.UnionWith(_victims.Where(one => one != victim));
                    victim.Apart.ToList().ForEach(one => one.Apart.Add(victim));
                }

                siblings.Add(victim);
                victim.Add(harm.Kind, member, member.Reference == VictimReference.Name ? name : null, index);
            }

            if (siblings.Count > 1)
            {
                _together = ([.. siblings], index);
            }

            foreach (var together in members.Where(member => member.IsTogether && index - _together.Sentence < PronounReach))
            {
                foreach (var victim in _together.Victims)
                {
                    victim.Add(harm.Kind, together, null, index);
                }
            }

            var counted = members.Where(member => member is { IsGroup: true, Count: not null }).ToList();
            if (counted.Count > 0 && !isLink)
            {
                // "he and three others", "one man was shot and three others"
                var before = counted.Any(member => member.IsOther) ? here.Values.Distinct().Count(victim => !siblings.Contains(victim) && victim.Kind == harm.Kind && harm.Kind != HarmKind.Killed) : 0;
                var others = harm.IsTreated && read.Any(other => other.Harm.Kind == HarmKind.Killed && other.Members.Length > 0 && other.Members[0].Span != counted[0].Span);
                AddGroup(others ? HarmKind.Injured : harm.Kind, counted.Sum(member => member.Count!.Value) + siblings.Count + before, counted[0].Span, index);
            }
        }
    }

    /// <summary>All of them.</summary>
    /// <param name="daysOf">The days that a sentence tells.</param>
    /// <param name="isOther">True where all are of another event than the report's own.</param>
    public IEnumerable<Casualty> All(Func<int, ImmutableArray<DateInterval>> daysOf, bool isOther)
    {
        Absorb();
        var days = DaysOfTheEvent(daysOf);
        return _victims.Select(victim => new Casualty
            {
                Kind = victim.Kind,
                Count = 1,
                IsGroup = false,
                Mentions = [.. victim.Mentions.Order()],
                Entity = victim.Entity,
                Age = victim.Age,
                Gender = victim.Gender,
                IsPerpetrator = victim.IsPerpetrator,
                IsOfAnotherEvent = isOther || IsOfAnother(victim.Sentences, days, daysOf),
            })
            .Concat(_groups.Select(group => new Casualty
            {
                Kind = group.Kind,
                Count = group.Count,
                IsGroup = true,
                Mentions = [.. group.Spans.Distinct().Order()],
                IsOfAnotherEvent = isOther || IsOfAnother(group.Sentences, days, daysOf),
            }));
    }

    /// <summary>"One man was killed and a woman wounded": each is told of anew.</summary>
    private static bool AreTwo(ImmutableArray<HarmedMember> some, ImmutableArray<HarmedMember> others) => some.Any(one => others.Any(other =>
        one.Span.Start != other.Span.Start && one.Reference is VictimReference.Indefinite or VictimReference.Name && other.Reference is VictimReference.Indefinite or VictimReference.Name));

    private Victim Fresh()
    {
        var victim = new Victim();
        _victims.Add(victim);
        return victim;
    }

    /// <summary>Who of those told of before it may be; null for somebody new.</summary>
    private Victim? Known(HarmedMember member, string? name, HarmKind kind, int sentence, HashSet<Victim> siblings)
    {
        if (member.Reference == VictimReference.Pronoun)
        {
            return (name is null ? null : _victims.FindLast(victim => victim.Name is not null && victim.CanBe(member, name) && victim.Entity == member.Entity))
                ?? _victims.Where(victim => victim.CanBe(member, null)).OrderByDescending(victim => victim.Sentence >= sentence - PronounReach).ThenBy(victim => victim.IsPerpetrator).ThenByDescending(victim => victim.Sentence).FirstOrDefault();
        }

        var possible = _victims.Where(victim => !siblings.Contains(victim) && victim.CanBe(member, name) && (!_killedAndWounded || AreAlike(victim, kind) || IsSure(victim, member, name)));
        if (member.IsOther)
        {
            possible = possible.Where(victim => victim.Sentence < sentence - 1);
        }

        return possible
            .OrderByDescending(victim => name is not null && victim.Name is not null)
            .ThenByDescending(victim => !member.Ages.IsEmpty && victim.Age == member.Ages[0])
            .ThenByDescending(victim => AreAlike(victim, kind))
            .ThenByDescending(victim => victim.Sentence)
            .FirstOrDefault();
    }

    private static bool AreAlike(Victim victim, HarmKind kind) => kind == HarmKind.Hit || victim.Kind == HarmKind.Hit || victim.Kind == kind;

    private static bool IsSure(Victim victim, HarmedMember member, string? name) => (name is not null && victim.Name is not null) || (!member.Ages.IsEmpty && victim.Age == member.Ages[0]);

    /// <summary>Who was told of in passing, without name and age, is one of the others where nothing parts them.</summary>
    private void Absorb()
    {
        foreach (var weak in _victims.Where(victim => victim is { Name: null, Age: null }).ToList())
        {
            var same = _victims.Find(victim => victim != weak && !victim.Apart.Contains(weak) && (victim.Gender == weak.Gender || victim.Gender == Gender.Unknown || weak.Gender == Gender.Unknown) &&
                victim.IsPerpetrator == weak.IsPerpetrator && (!_killedAndWounded || AreAlike(victim, weak.Kind)));
            if (same is not null)
            {
                same.Take(weak);
                same.Apart.UnionWith(weak.Apart);
                foreach (var other in weak.Apart.Where(other => other != same))
                {
                    other.Apart.Add(same);
                }

                _victims.Remove(weak);
            }
        }
    }

    private void AddGroup(HarmKind kind, int count, Span span, int sentence)
    {
        if (count is <= 0 or > 100000)
        {
            return;
        }

        var at = _groups.FindIndex(group => group.Kind == kind && group.Count == count);
        if (at < 0)
        {
            at = _groups.Count;
            _groups.Add((kind, count, [], []));
        }

        _groups[at].Spans.Add(span);
        _groups[at].Sentences.Add(sentence);
    }

    /// <summary>The days of those whom the first sentences tell of.</summary>
    private ImmutableArray<DateInterval> DaysOfTheEvent(Func<int, ImmutableArray<DateInterval>> daysOf)
    {
        var lists = _victims.Select(victim => victim.Sentences).Concat(_groups.Select(group => group.Sentences)).ToList();
        var leading = lists.Select(sentences => sentences[0]).Distinct().Order().Take(LeadingSentences).ToList();
        return [.. lists.Where(sentences => leading.Contains(sentences[0])).SelectMany(sentences => sentences).Distinct().SelectMany(sentence => daysOf(sentence))];
    }

    /// <summary>True where all days that are told with somebody lie apart from those of the report's own event.</summary>
    private static bool IsOfAnother(List<int> sentences, ImmutableArray<DateInterval> days, Func<int, ImmutableArray<DateInterval>> daysOf)
    {
        var own = sentences.Distinct().SelectMany(sentence => daysOf(sentence)).ToList();
        return own.Count > 0 && days.Length > 0 && !HarmDays.AreNear(own, days);
    }
}
