using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Ledger.Linking;

namespace Parallax.Ledger.Claims;

/// <summary>
/// Brings the words that name a set to one form: an entity's id where they name one ("KFOR", "NATO-led peacekeeping efforts" for the
/// force that NATO leads), else their content words.
/// </summary>
internal sealed class ScopeReader
{
    private static readonly FrozenSet<string> Small = FrozenSet.ToFrozenSet(
        ["a", "an", "the", "its", "their", "his", "her", "our", "of", "in", "at", "under", "within", "strong"]);

    private readonly LinkedEntities _entities;
    private readonly ForceLeads _leads;
    private readonly Dictionary<string, string> _named = new(StringComparer.OrdinalIgnoreCase);

    public ScopeReader(LedgerDocument document, int index, LinkedEntities entities, ForceLeads leads)
    {
        _entities = entities;
        _leads = leads;
        for (var i = 0; i < document.Record.Entities.Length; i++)
        {
            var local = document.Record.Entities[i];
            if (local.Kind is not (EntityKind.Force or EntityKind.Organization))
            {
                continue;
            }

            foreach (var name in local.Mentions.Where(mention => mention.Kind == MentionKind.Name).Select(mention => mention.Span.Of(document.Text)).Append(local.Name))
            {
                _named.TryAdd(Bare(name), entities.Of(index, i).Id);
            }
        }
    }

    /// <summary>The canonical form and how it is shown; null where no scope is given.</summary>
    public (string? Key, string? Name) Of(string? scope)
    {
        if (string.IsNullOrWhiteSpace(scope))
        {
            return (null, null);
        }

        if (_named.TryGetValue(Bare(scope), out var id))
        {
            return (id, _entities.Find(id)?.Name ?? scope);
        }

        var led = scope.IndexOf("-led", StringComparison.Ordinal);
        if (led > 0 && _named.TryGetValue(Bare(scope[..led]), out var leader))
        {
            var forces = _leads.ForcesOf(leader);
            return forces.Length == 1 ? (forces[0], _entities.Find(forces[0])?.Name ?? scope) : ("led:" + leader, scope);
        }

        var words = scope.Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.ToLowerInvariant())
            .Where(word => !Small.Contains(word) && !char.IsDigit(word[0]));
        return ("set:" + string.Join(' ', words), scope);
    }

    /// <summary>True where two canonical scopes can be one set: the same, or one with more words before the same last word ("contingent", "permanent contingent").</summary>
    public static bool AreOne(string a, string b)
    {
        if (a == b)
        {
            return true;
        }

        if (!a.StartsWith("set:", StringComparison.Ordinal) || !b.StartsWith("set:", StringComparison.Ordinal))
        {
            return false;
        }

        var first = a[4..].Split(' ');
        var second = b[4..].Split(' ');
        var (few, many) = first.Length <= second.Length ? (first, second) : (second, first);
        return few[^1] == many[^1] && few.All(word => many.Contains(word, StringComparer.Ordinal));
    }

    private static string Bare(string name)
    {
        var trimmed = name.Trim();
        return trimmed.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? trimmed[4..] : trimmed;
    }
}
