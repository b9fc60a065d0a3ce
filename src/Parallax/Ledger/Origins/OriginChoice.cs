using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Origins;

/// <summary>Of the sources that are one origin, the one that it is called by, and the way there.</summary>
internal sealed class OriginChoice
{
    private readonly ImmutableArray<LedgerDocument> _documents;
    private readonly SourceLinker _linker;
    private readonly Dictionary<(int Document, string Key), (int Unit, int Chosen)> _chosen = [];

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
            foreach (var at in group)
            {
                _chosen[(units[at].Document, units[at].Source.Key)] = (at, chosen);
            }
        }
    }

    public string KeyOf(TracedMention mention) => Of(mention).Key;

    public Source Of(TracedMention mention) => _linker.Units[_chosen[(mention.Document, mention.Source.Key)].Chosen].Source;

    /// <summary>What the report itself says of the source, and what makes it one with that of another report.</summary>
    public ImmutableArray<Reference> PathOf(TracedMention mention)
    {
        var own = mention.Source.Path.IsEmpty ? [_documents[mention.Document].At(mention.Span, "told by the report itself, which credits nobody with it")] : mention.Source.Path;
        var (unit, chosen) = _chosen[(mention.Document, mention.Source.Key)];
        var source = _linker.Units[chosen];
        return unit == chosen || source.Source.Key == mention.Source.Key || source.Sentences.IsEmpty
            ? own
            : [.. own, _documents[source.Document].At(source.Sentences[0].Span, $"held for one source with {source.Source.Name}: {_linker.Why(unit, chosen)}")];
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
