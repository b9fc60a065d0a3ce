using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Ledger.Linking;

/// <summary>Local entities already taken for one person, while it is decided who else they are.</summary>
internal sealed class PersonGroup
{
    public PersonGroup(IEnumerable<int> members, List<LocalNode> nodes, Func<int, int?, int?> placeOf)
    {
        Members = [.. members.Order()];
        First = nodes[Members[0]];
        Documents = [.. Members.Select(member => nodes[member].Document).Distinct()];
        Roles = [.. Members.SelectMany(member => nodes[member].Roles
            .Select(role => new HeldRole(role.Role, placeOf(nodes[member].Document, role.Of), nodes[member].Document, role.Span)))
            .DistinctBy(role => (role.Role, role.Of))];
    }

    public List<int> Members { get; }

    /// <summary>The earliest; its name stands for the group's.</summary>
    public LocalNode First { get; }

    /// <summary>Indexes of documents, sorted.</summary>
    public List<int> Documents { get; }

    /// <summary>Roles with the place or body that they are held in, as the root of its set.</summary>
    public List<HeldRole> Roles { get; }

    /// <summary>True where both hold one role, or both lead one country.</summary>
    public bool SharesRoleWith(PersonGroup other) => Roles.Exists(mine => other.Roles.Exists(mine.Agrees));

    /// <summary>The roles that both hold.</summary>
    public IEnumerable<(HeldRole Mine, HeldRole Theirs)> SharedRoles(PersonGroup other) =>
        Roles.SelectMany(mine => other.Roles.Where(mine.Agrees).Select(theirs => (mine, theirs)));

    /// <summary>True where both have roles that tell them apart: other offices, or in other places.</summary>
    public bool ConflictsWith(PersonGroup other)
    {
        if (Roles.Count == 0 || other.Roles.Count == 0 || SharesRoleWith(other))
        {
            return false;
        }

        return Roles.TrueForAll(mine => other.Roles.TrueForAll(theirs =>
            mine.TellsApart(theirs)));
    }
}
