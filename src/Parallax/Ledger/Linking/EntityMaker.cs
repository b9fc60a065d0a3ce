using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Linking;

/// <summary>Makes one entity of the local ones that are it.</summary>
internal static class EntityMaker
{
    public static Entity Make(string id, List<LocalNode> members, ImmutableArray<LedgerDocument> documents)
    {
        var kind = members.GroupBy(member => member.Kind)
            .OrderByDescending(group => group.Sum(member => member.Voice(member.Kind))).ThenBy(group => group.Key).First().Key;
        var link = members.Select(member => member.Local.Link).OfType<GazetteerLink>()
            .GroupBy(one => (one.Scheme, one.Id))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Scheme, StringComparer.Ordinal).ThenBy(group => group.Key.Id, StringComparer.Ordinal)
            .FirstOrDefault()?.First();
        var name = Name(members, kind);
        return new Entity
        {
            Id = id,
            Kind = kind,
            Name = name,
            Aliases = [.. members.SelectMany(member => member.Surfaces.Append(member.Local.Name))
                .Where(alias => alias.Length > 0 && alias != name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Private = members.TrueForAll(member => member.Local.Private),
            Link = link,
            Mentions = [.. members
                .SelectMany(member => member.Local.Mentions.Select(mention => (member.Document, Mention: mention)))
                .Distinct().OrderBy(pair => pair.Document).ThenBy(pair => pair.Mention.Span).ThenBy(pair => pair.Mention.Kind)
                .Select(pair => new EntityReference(documents[pair.Document].Id, pair.Mention.Span, pair.Mention.Kind))],
        };
    }

    /// <summary>
    /// The spelling that most documents use; spellings that differ only by diacritics count together, and the one with diacritics
    /// is shown, since marks are dropped on the way but not added. A person's full name goes before a surname alone.
    /// </summary>
    private static string Name(List<LocalNode> members, EntityKind kind)
    {
        var spellings = Spellings(members, kind);
        var most = spellings[0];

        // "Northern Concord" rather than "Concord", where not only one document in many says it in full.
        var shown = kind == EntityKind.Person ? most
            : spellings.Find(other => other.Key.EndsWith(" " + most.Key, StringComparison.Ordinal) && other.Documents * 5 >= most.Documents) is { Key: not null } full ? full
            : most;
        return shown.Name;
    }

    private static List<(string Key, string Name, int Documents)> Spellings(List<LocalNode> members, EntityKind kind) => [.. members
        .Select(member => (member.Local.Name, member.Document, Key: string.Join(' ', WordScanner.Folded(member.Local.Name)), member.IsFullName))
        .GroupBy(spelling => spelling.Key, StringComparer.Ordinal)
        .OrderByDescending(group => kind == EntityKind.Person && group.First().IsFullName)
        .ThenByDescending(Documents)
        .ThenByDescending(group => group.Key.Length).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, Shown(group), Documents(group)))];

    private static int Documents(IEnumerable<(string Name, int Document, string Key, bool IsFullName)> spellings) =>
        spellings.Select(spelling => spelling.Document).Distinct().Count();

    private static string Shown(IEnumerable<(string Name, int Document, string Key, bool IsFullName)> spellings) => spellings
        .GroupBy(spelling => spelling.Name, StringComparer.Ordinal)
        .OrderByDescending(group => Marks(group.Key)).ThenByDescending(group => group.Count())
        .ThenBy(group => Capitals(group.Key)).ThenBy(group => group.Key, StringComparer.Ordinal)
        .First().Key;

    private static int Marks(string name) => name.Count(c => c > '\u007f' && char.IsLetter(c));

    /// <summary>Spellings in capitals (headlines) go last.</summary>
    private static int Capitals(string name) => name.Count(char.IsUpper);
}
