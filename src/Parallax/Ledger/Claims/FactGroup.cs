using System.Collections.Generic;
using System.Linq;
using Parallax.Ledger.Dating;

namespace Parallax.Ledger.Claims;

/// <summary>Figures of one thing, while they are being brought together.</summary>
internal sealed class FactGroup(FigureFact first)
{
    /// <summary>Reports of one event that do not say when it was are looked for within this many days.</summary>
    private const int EventWindow = 30;

    /// <summary>Facts looked at when a new one is tried; later ones say no more.</summary>
    private const int Looked = 60;

    private readonly List<FigureFact> _facts = [first];

    public IReadOnlyList<FigureFact> Facts => _facts;

    public void Add(FigureFact fact) => _facts.Add(fact);

    public bool HoldsOverlapping(FigureFact fact) => _facts.Take(Looked).Any(other => other.Range.Overlaps(fact.Range));

    /// <summary>How the fact fits: 2 in every field, 1 where a field that one leaves open would have to be filled, 0 not at all.</summary>
    public int FitOf(FigureFact fact)
    {
        var fit = 2;
        if (!FitsPart(fact) || !FitsScope(fact, ref fit) || !FitsPlace(fact, ref fit) || !FitsHolder(fact, ref fit) || (fact.IsEvent && !FitsEvent(fact)))
        {
            return 0;
        }

        return IsContradictedInSentence(fact) ? 0 : fit;
    }

    private bool FitsScope(FigureFact fact, ref int fit)
    {
        var scopes = _facts.Take(Looked).Select(other => other.Scope).Where(scope => scope is not null).ToList();
        if (fact.Scope is not null && scopes.Count > 0)
        {
            return scopes.All(scope => ScopeReader.AreOne(scope!, fact.Scope));
        }

        fit = fact.Scope is null && scopes.Count == 0 ? fit : 1;
        return true;
    }

    private bool FitsPlace(FigureFact fact, ref int fit)
    {
        var placed = _facts.Take(Looked).Where(other => other.Place is not null).ToList();
        if (fact.Place is not null && placed.Count > 0)
        {
            if (placed.Any(other => Places.AreOne(other.Place, other.PlaceName, fact.Place, fact.PlaceName)) || fact.ScopeIsForce || (fact.HolderIsForce && fact.Scope is null))
            {
                return true;
            }

            // "at the bridge", "in the valley": one number said of one thing in one story
            fit = 1;
            return fact.Aspect.Length > 0 && _facts.Take(Looked).Any(other => other.Story == fact.Story && other.Range.Overlaps(fact.Range));
        }

        fit = (fact.Place is null && placed.Count == 0) || fact.HolderIsForce || fact.ScopeIsForce ? fit : 1;
        return true;
    }

    private bool FitsHolder(FigureFact fact, ref int fit)
    {
        var holders = _facts.Take(Looked).Select(other => other.Holder).Where(holder => holder is not null).ToList();
        if (fact.Holder is not null && holders.Count > 0)
        {
            return holders.Contains(fact.Holder);
        }

        // whose it is, nothing says: only the number itself can tell that it is the same thing
        fit = fact.Holder is null && holders.Count == 0 ? fit : 1;
        return fact.IsEvent || !fact.Term.IsOfPeople || HoldsOverlapping(fact);
    }

    /// <summary>Parts stand with parts of the same number, or of the same kind; two parts of one total never stand together.</summary>
    private bool FitsPart(FigureFact fact)
    {
        if ((fact.Whole is null) != (_facts[0].Whole is null) || (fact.IsTotal && _facts.Take(Looked).Any(other => other.Figure.PartOf is not null && !other.IsTotal && !other.Range.Overlaps(fact.Range))) ||
            (fact.Figure.PartOf is not null && !fact.IsTotal && _facts.Take(Looked).Any(other => other.IsTotal && !other.Range.Overlaps(fact.Range))))
        {
            return false;
        }

        return fact.Whole is null ||
            (!_facts.Take(Looked).Any(other => other.Document == fact.Document && other.Whole == fact.Whole) &&
                (HoldsOverlapping(fact) || (fact.Term.Modifiers.Length > 0 && _facts.Take(Looked).Any(other => other.Term.Modifiers.SequenceEqual(fact.Term.Modifiers)))));
    }

    private bool FitsEvent(FigureFact fact) => _facts.Take(Looked).Any(other =>
    {
        if (!fact.EventTime.IsUnknown && !other.EventTime.IsUnknown)
        {
            var near = new DateInterval(other.EventTime.Earliest?.PlusDays(-1), other.EventTime.Latest?.PlusDays(1));
            return near.Overlaps(fact.EventTime) && (other.Storyline == fact.Storyline || (other.Place is not null && other.Place == fact.Place));
        }

        return other.Story == fact.Story ||
            (other.Storyline == fact.Storyline && Places.AreOne(other.Place, other.PlaceName, fact.Place, fact.PlaceName) && AreNear(other.AsOf.Interval, fact.AsOf.Interval));
    });

    private static bool AreNear(DateInterval a, DateInterval b) =>
        a.Earliest is { } && a.Latest is { } && b.Earliest is { } && b.Latest is { } &&
        new DateInterval(a.Earliest.Value.PlusDays(-EventWindow), a.Latest.Value.PlusDays(EventWindow)).Overlaps(b);

    /// <summary>Two numbers of one sentence that part are two things, unless the sentence tells of a change.</summary>
    private bool IsContradictedInSentence(FigureFact fact) => _facts.Take(Looked).Any(other =>
        other.Document == fact.Document && other.Sentence == fact.Sentence && !other.Range.Overlaps(fact.Range) &&
        !fact.SaysChanged && !other.SaysChanged && other.Giver == fact.Giver);
}
