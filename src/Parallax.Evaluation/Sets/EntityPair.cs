using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Parallax.Evaluation.Sets;

/// <summary>Two names in sentences, and whether they are one entity.</summary>
/// <param name="IsSame">They are one.</param>
/// <param name="Kind">person, organisation, place or force: the kind of the first.</param>
/// <param name="NameA">Stands in <paramref name="ContextA"/> once.</param>
/// <param name="ContextA">A sentence.</param>
/// <param name="NameB">Stands in <paramref name="ContextB"/> once.</param>
/// <param name="ContextB">Another document's sentence.</param>
/// <param name="Tricky">What is tricky.</param>
/// <param name="Part">dev or held.</param>
public sealed record EntityPair(bool IsSame, string Kind, string NameA, string ContextA, string NameB, string ContextB, string Tricky, string Part)
{
    public EntityKind EntityKind => Kind switch
    {
        "person" => EntityKind.Person,
        "place" => EntityKind.Place,
        "force" => EntityKind.Force,
        _ => EntityKind.Organization,
    };

    /// <summary>The pairs of a folder's <c>pairs.tsv</c>.</summary>
    public static List<EntityPair> Read(string folder) =>
    [
        .. File.ReadLines(Path.Combine(folder, "pairs.tsv")).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'))
            .Select(cells => new EntityPair(cells[0] == "same", cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7])),
    ];
}
