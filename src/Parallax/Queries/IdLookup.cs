using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger;

namespace Parallax.Queries;

/// <summary>Finds what a user means by an id, the beginning of one, a path or a name.</summary>
public static class IdLookup
{
    /// <summary>The ids of stories and storylines that a text can mean: the one with this id, or those that begin with it; else what had this id once.</summary>
    public static ImmutableArray<string> Stories(LedgerIndex index, string text)
    {
        string[] ids = [.. index.Ledger.Stories.Select(story => story.Id), .. index.Ledger.Storylines.Select(storyline => storyline.Id)];
        var found = Among(text, ids);
        return found.IsEmpty && index.Current(text) is { } current && ids.Contains(current, StringComparer.Ordinal) ? [current] : found;
    }

    /// <summary>The ids of documents that a text can mean: by id, also that of a version whose place another has taken, or by path or its last part.</summary>
    public static ImmutableArray<string> Documents(LedgerResult ledger, string text)
    {
        var byId = Among(text, ledger.Documents.Select(document => document.Id));
        if (byId.IsEmpty && ledger.Superseded.FirstOrDefault(version => version.Id == text) is { } superseded)
        {
            return [.. ledger.Documents.Where(document => document.FirstId == superseded.FirstId).Select(document => document.Id)];
        }

        return !byId.IsEmpty || text.Length == 0 ? byId : [.. ledger.Documents
            .Where(document => document.Paths.Any(path => path == text || path.EndsWith("/" + text, StringComparison.Ordinal)) || document.Document.Url == text)
            .Select(document => document.Id)];
    }

    /// <summary>The ids of entities that a text can mean: by id, also one that it had once, or by name or spelling, upper and lower case alike.</summary>
    public static ImmutableArray<string> Entities(LedgerIndex index, string text)
    {
        var ledger = index.Ledger;
        var byId = Among(text, ledger.Entities.All.Select(entity => entity.Id));
        if (!byId.IsEmpty || text.Length == 0)
        {
            return byId;
        }

        ImmutableArray<string> byName = [.. ledger.Entities.All
            .Where(entity => !entity.Private)
            .Where(entity => entity.Aliases.Prepend(entity.Name).Any(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)))
            .Select(entity => entity.Id)
            .Order(StringComparer.Ordinal)];
        return byName.IsEmpty && index.Current(text) is { } current && ledger.Entities.Find(current) is not null ? [current] : byName;
    }

    private static ImmutableArray<string> Among(string text, IEnumerable<string> ids)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var matches = ids.Where(id => id.StartsWith(text, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        return matches.Contains(text, StringComparer.Ordinal) ? [text] : matches;
    }
}
