using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace Parallax.Dossiers.Sections;

/// <summary>Who has something from whom: below each document those that took it from there.</summary>
internal sealed class OriginTree
{
    private const int MostReasons = 4;

    private readonly SortedDictionary<(int Number, string Document), OriginTree> _takers = [];
    private readonly List<Reference> _steps = [];
    private int _mentions;

    private OriginTree()
    {
    }

    /// <summary>The tree as rows, each followed by those below it.</summary>
    /// <param name="reached">How mentions go back to one origin: from the mention's document to the one that had it first.</param>
    /// <param name="context">The dossier.</param>
    public static IEnumerable<DossierRow> Of(ImmutableArray<OriginPath> reached, DossierContext context)
    {
        var root = new OriginTree();
        foreach (var path in reached)
        {
            var own = context.Ledger.Documents[context.Index.Mention(path.Mention)!.Value.Document].Id;
            var at = root;
            foreach (var document in path.Path.Select(step => step.Document).Prepend(own).Distinct(StringComparer.Ordinal).Reverse())
            {
                at = at.Below(document, context);
                at._steps.AddRange(path.Path.Where(step => step.Document == document));
            }

            at._mentions++;
        }

        return root.Rows(0, context);
    }

    private OriginTree Below(string document, DossierContext context)
    {
        var number = context.NumberOf(document);
        var key = (number == 0 ? int.MaxValue : number, document);
        return _takers.TryGetValue(key, out var known) ? known : _takers[key] = new OriginTree();
    }

    private IEnumerable<DossierRow> Rows(int depth, DossierContext context)
    {
        foreach (var ((number, document), taker) in _takers)
        {
            var source = context.Index.Document(document) is { } index ? context.Source(index) : document;
            var reasons = string.Join("; ", taker._steps.Select(step => step.Reason).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostReasons));
            yield return new DossierRow(
                [number == int.MaxValue ? source + ", not in this dossier" : source, taker._mentions == 0 ? string.Empty : taker._mentions.ToString(CultureInfo.InvariantCulture), reasons],
                context.Cite(taker._steps))
            {
                Depth = depth,
            };
            foreach (var row in taker.Rows(depth + 1, context))
            {
                yield return row;
            }
        }
    }
}
