using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Origins;

/// <summary>The origins, and which of them stand behind each mention.</summary>
public sealed class OriginSet
{
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _originsOf;

    /// <param name="origins">Sorted by id.</param>
    public OriginSet(ImmutableArray<Origin> origins)
    {
        All = origins;
        _originsOf = origins
            .SelectMany(origin => origin.ReachedBy.Select(path => (path.Mention, origin.Id)))
            .GroupBy(pair => pair.Mention)
            .ToImmutableDictionary(group => group.Key, group => group.Select(pair => pair.Id).Distinct().Order(System.StringComparer.Ordinal).ToImmutableArray());
    }

    public ImmutableArray<Origin> All { get; }

    /// <summary>Ids of the origins behind a statement, figure or event, sorted.</summary>
    public ImmutableArray<string> Of(string mention) => _originsOf.TryGetValue(mention, out var origins) ? origins : [];
}
