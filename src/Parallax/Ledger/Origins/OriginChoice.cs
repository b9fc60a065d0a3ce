using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Origins;

/// <summary>Of the sources that are one origin, the one that it is called by, and the way there.</summary>
internal sealed class OriginChoice
{
    private const string StatementOf = "statement of ";

    private readonly ImmutableArray<LedgerDocument> _documents;
    private readonly SourceLinker _linker;
    private readonly Dictionary<(int Document, string Key), (int Unit, int Chosen)> _chosen = [];

    /// <summary>Names of the origins that hold the words of several, by the unit that stands for them.</summary>
    private readonly Dictionary<int, string> _shared = [];

    public OriginChoice(SourceLinker linker, UnionFind groups, ImmutableArray<LedgerDocument> documents)
    {
        _documents = documents;
        _linker = linker;
        var units = linker.Units;
        foreach (var group in groups.Sets())
        {
            var chosen = group.GroupBy(at => units[at].Source.Name, StringComparer.Ordinal)
                .OrderByDescending(named => named.Max(at => Rank(units[at].Source.Kind))).ThenByDescending(named => named.Any(at => units[at].Kind == UnitKind.Publisher)).ThenByDescending(named => named.Any(at => units[at].OwnWork > 0))
                .ThenByDescending(named => named.Count()).ThenBy(named => named.Min(at => Published(units[at]))).ThenBy(named => named.Key, StringComparer.Ordinal).First().First();
            if (units[chosen].Source.Kind == OriginKind.Statement && NameOf([.. group.Select(at => units[at])]) is { } shared)
            {
                _shared[chosen] = shared;
            }

            foreach (var at in group)
            {
                _chosen[(units[at].Document, units[at].Source.Key)] = (at, chosen);
            }
        }
    }

    public string KeyOf(TracedMention mention) => Of(mention).Key;

    public Source Of(TracedMention mention)
    {
        var chosen = _chosen[(mention.Document, mention.Source.Key)].Chosen;
        return _shared.TryGetValue(chosen, out var name) ? _linker.Units[chosen].Source with { Name = name } : _linker.Units[chosen].Source;
    }

    /// <summary>What the report itself says of the source, and what makes it one with that of another report.</summary>
    public ImmutableArray<Reference> PathOf(TracedMention mention)
    {
        var own = mention.Source.Path.IsEmpty ? [_documents[mention.Document].At(mention.Span, "told by the report itself, which credits nobody with it")] : mention.Source.Path;
        var (unit, chosen) = _chosen[(mention.Document, mention.Source.Key)];
        var source = _linker.Units[chosen];
        return unit == chosen || source.Source.Key == mention.Source.Key || source.Sentences.IsEmpty
            ? own
            : [.. own, _documents[source.Document].At(source.Sentences[0].Span, $"held for one source with {_shared.GetValueOrDefault(chosen, source.Source.Name)}: {_linker.Why(unit, chosen)}")];
    }

    /// <summary>
    /// What several said is the statement of none of them. Where no occasion that the text names brings them together, it is what the reports tell
    /// with their words; null for the words of one.
    /// </summary>
    private string? NameOf(ImmutableArray<SourceUnit> group)
    {
        var speakers = group.Where(unit => unit.Kind is UnitKind.Person or UnitKind.Body).Select(unit => unit.Source.Name).Where(name => name.StartsWith(StatementOf, StringComparison.Ordinal))
            .Select(name => name[StatementOf.Length..]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (group.Where(unit => unit.Person is not null).Select(unit => unit.Person).Distinct(StringComparer.Ordinal).Count() < 2)
        {
            return null;
        }

        var occasion = group.All(unit => unit.Things.Count > 0 || !(unit.Kind is UnitKind.Person)) ? group.SelectMany(unit => unit.Things).Order(StringComparer.Ordinal).FirstOrDefault() : null;
        var outlets = group.Select(unit => _documents[unit.Document].Document.Outlet).Distinct(StringComparer.Ordinal).ToList();
        var report = occasion ?? (outlets is [{ } outlet] ? outlet + ", own report" : group.Select(unit => unit.Document).Distinct().Count() == 1 ? "own report of an unnamed outlet" : "reports that credit nobody else");
        return $"{report}, with the words of {string.Join(", ", speakers)}";
    }

    private string Published(SourceUnit unit) => _documents[unit.Document].Document.Published?.Value ?? "~";

    /// <summary>An interview tells more than that something was said.</summary>
    private static int Rank(OriginKind kind) => kind switch
    {
        OriginKind.Interview => 3,
        OriginKind.Agency => 2,
        OriginKind.Statement or OriginKind.Document => 1,
        _ => 0,
    };
}
