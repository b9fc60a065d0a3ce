using System.Collections.Generic;
using System.Linq;

namespace Parallax.Ledger.Stories.Streaming;

/// <summary>
/// Clusters the documents of a day anew together with the stories that they are likely of: those stories are taken apart into their frozen
/// cores and the documents that may still move.
/// </summary>
internal sealed class Regrouping
{
    private readonly List<OpenStory> _cores;
    private readonly List<StreamedDocument> _documents;

    /// <param name="arrived">The documents of the day, in order.</param>
    public Regrouping(List<StreamedDocument> arrived)
    {
        Stories = [.. arrived.SelectMany(document => document.Earlier).Where(link => link.Score >= StoryGrouper.SameStory && !link.Other.IsGone).Select(link => link.Other.Story).Distinct().Order(OpenStory.Order)];
        _cores = Stories.FindAll(story => story.Core.Count > 0);
        _documents = [.. Stories.SelectMany(story => story.Fluid).Concat(arrived).Order(StreamedDocument.Order)];
    }

    /// <summary>The stories that are taken apart, by age.</summary>
    public List<OpenStory> Stories { get; }

    /// <summary>The clusters: the stories whose cores are in it, by age, and the documents, in order.</summary>
    public List<(List<OpenStory> Cores, List<StreamedDocument> Documents)> Clusters()
    {
        for (var i = 0; i < _cores.Count; i++)
        {
            _cores[i].Item = i;
        }

        for (var i = 0; i < _documents.Count; i++)
        {
            _documents[i].Item = _cores.Count + i;
        }

        int[] sizes = [.. _cores.Select(core => core.Core.Count), .. Enumerable.Repeat(1, _documents.Count)];
        var clusters = AverageLinkage.Cluster(sizes, BetweenCores().Concat(OfDocuments()), StoryGrouper.SameStory).ConvertAll(cluster => (
            cluster.FindAll(item => item < _cores.Count).ConvertAll(item => _cores[item]),
            cluster.FindAll(item => item >= _cores.Count).ConvertAll(item => _documents[item - _cores.Count])));
        _cores.ForEach(core => core.Item = -1);
        _documents.ForEach(document => document.Item = -1);
        return clusters;
    }

    private IEnumerable<((int A, int B) Pair, double Score)> BetweenCores() =>
        _cores.SelectMany(core => core.Links.Where(link => link.Key.Item > core.Item).Select(link => ((core.Item, link.Key.Item), link.Value)));

    private IEnumerable<((int A, int B) Pair, double Score)> OfDocuments()
    {
        var sums = new Dictionary<int, double>();
        foreach (var document in _documents)
        {
            sums.Clear();
            foreach (var links in new[] { document.Earlier, document.SameDay })
            {
                foreach (var (other, score) in links)
                {
                    if (other.Item >= 0)
                    {
                        yield return ((System.Math.Min(document.Item, other.Item), System.Math.Max(document.Item, other.Item)), score);
                    }
                    else if (other.IsFrozen && !other.IsGone && other.Story.Item is >= 0 and var core)
                    {
                        sums[core] = sums.GetValueOrDefault(core) + score;
                    }
                }
            }

            foreach (var (core, sum) in sums)
            {
                yield return ((core, document.Item), sum);
            }
        }
    }
}
