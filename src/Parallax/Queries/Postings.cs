using System.Collections.Generic;
using System.Linq;

namespace Parallax.Queries;

/// <summary>Which items of a list rest on which documents.</summary>
internal sealed class Postings
{
    private readonly int[]?[] _of;

    /// <param name="documents">Number of documents.</param>
    /// <param name="items">For each item of the list the indexes of its documents.</param>
    public Postings(int documents, IEnumerable<IEnumerable<int>> items)
    {
        var lists = new List<int>?[documents];
        foreach (var (item, of) in items.Index())
        {
            foreach (var document in of)
            {
                var list = lists[document] ??= [];
                if (list.Count == 0 || list[^1] != item)
                {
                    list.Add(item);
                }
            }
        }

        _of = System.Array.ConvertAll(lists, list => list?.ToArray());
    }

    /// <summary>Indexes of the items that rest on any of the documents, ascending.</summary>
    public IEnumerable<int> In(IReadOnlyList<int> documents)
    {
        if (documents is [var only])
        {
            return _of[only] ?? [];
        }

        var found = new HashSet<int>();
        foreach (var document in documents)
        {
            found.UnionWith(_of[document] ?? []);
        }

        return found.Order();
    }
}
