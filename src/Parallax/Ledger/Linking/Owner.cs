using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Ledger.Linking;

/// <summary>Whose a body is, or where something lies, as the words beside its name say.</summary>
/// <param name="Name">The place.</param>
/// <param name="IsSeat">Where it sits or lies rather than whose it is.</param>
internal sealed record Owner(LocalNode Name, bool IsSeat)
{
    private static readonly string[] s_of = [" of the ", " of "];
    private static readonly string[] s_in = [", in the ", ", in ", " in the ", " in ", ", ", " near "];
    private static readonly string[] s_possessive = ["’s ", "'s ", "’ ", "' ", " "];

    /// <param name="text">The text.</param>
    /// <param name="name">Where the name stands.</param>
    /// <param name="places">Places that the document names.</param>
    public static Owner? Of(string text, Span name, List<(Span Span, LocalNode Place)> places)
    {
        foreach (var (forms, isSeat) in new[] { (s_of, false), (s_in, true) })
        {
            foreach (var form in forms)
            {
                if (text.AsSpan(name.End).StartsWith(form, StringComparison.Ordinal) && At(place => place.Span.Start == name.End + form.Length) is { } behind)
                {
                    return new Owner(behind, isSeat);
                }
            }
        }

        foreach (var form in s_possessive)
        {
            if (text.AsSpan(0, name.Start).EndsWith(form, StringComparison.Ordinal) && At(place => place.Span.End == name.Start - form.Length) is { } before)
            {
                return new Owner(before, false);
            }
        }

        return null;

        LocalNode? At(Func<(Span Span, LocalNode Place), bool> predicate) => places.Where(place => !place.Span.Overlaps(name)).FirstOrDefault(predicate).Place;
    }

    /// <summary>Another place, and of the same sort: a seat may lie in an owner.</summary>
    public bool DiffersFrom(Owner other) => IsSeat == other.IsSeat && !AreOne(Name, other.Name);

    private static bool AreOne(LocalNode a, LocalNode b) =>
        a.Key == b.Key || (a.Local.Link is { } link && b.Local.Link is { } other && link.Id == other.Id)
        || Spellings.AreOne(a.Key, b.Key) || Demonyms.Bases(a.Key).Contains(b.Key) || Demonyms.Bases(b.Key).Contains(a.Key);
}
