using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace Parallax.Dossiers.Sections;

/// <summary>Who had it first, who took it from whom.</summary>
internal static class OriginSection
{
    public static DossierSection? Make(DossierContext context)
    {
        var origins = context.Part.Origins
            .Select(origin => (Origin: origin, Reached: context.PathsOf(origin)))
            .Where(entry => entry.Reached.Length > 0)
            .OrderByDescending(entry => entry.Reached.Length)
            .ThenBy(entry => entry.Origin.Id, StringComparer.Ordinal)
            .Select(entry => Item(entry.Origin, entry.Reached, context));
        var copies = context.Part.Copies.Where(copy => context.Holds(copy.Document) && context.Holds(copy.Of)).Select(copy => Item(copy, context));
        ImmutableArray<DossierItem> items = [.. origins, .. copies];
        return items.IsEmpty ? null : new DossierSection("origins", "Copies and origins", "Two reports with one origin are one source.", items);
    }

    private static DossierItem Item(Origin origin, ImmutableArray<OriginPath> reached, DossierContext context) => new()
    {
        Id = origin.Id,
        Group = "Origins",
        Heading = Words.Capital(origin.Name),
        Columns = ["Reaches", "Mentions", "By way of"],
        Rows = [.. OriginTree.Of(reached, context)],
    };

    private static DossierItem Item(Copy copy, DossierContext context)
    {
        var (taker, giver) = (context.Source(context.Index.Document(copy.Document)!.Value), context.Source(context.Index.Document(copy.Of)!.Value));
        var verb = copy.Direction == CopyDirection.Unknown ? "shares words with" : copy.Kind == CopyKind.Derived ? "rewords" : "takes words from";
        return new DossierItem
        {
            Id = $"copy-{copy.Document}-{copy.Of}",
            Group = "Copies",
            Heading = $"{taker} [{context.NumberOf(copy.Document)}] {verb} {giver} [{context.NumberOf(copy.Of)}]",
            Text = string.Create(CultureInfo.InvariantCulture, $"{Words.Capital(copy.Kind.ToString().ToLowerInvariant())}: {copy.Overlap * 100:0} percent of its text; who took from whom is {copy.Direction.ToString().ToLowerInvariant()}."),
            Why = copy.Why,
            Citations = context.Cite(copy.Passages.Take(3).SelectMany(Ends)),
        };

        IEnumerable<Reference> Ends(CopiedPassage passage) => [new Reference(copy.Document, passage.Span), new Reference(copy.Of, passage.OfSpan)];
    }
}
