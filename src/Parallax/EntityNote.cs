namespace Parallax;

/// <summary>
/// An analyst's word that what two places name is one entity, or two. The ledger keeps to it whenever it is built, and is what it was
/// when the note is taken back.
/// </summary>
/// <param name="Id">Derives from the kind and the places.</param>
/// <param name="Kind">One or two.</param>
/// <param name="Target">Where the one is named.</param>
/// <param name="Other">Where the other is named.</param>
/// <param name="By">Who says so; null for nobody told.</param>
/// <param name="At">When it was said, ISO 8601; null where not known.</param>
/// <param name="Body">Why; null for nothing said.</param>
public sealed record EntityNote(string Id, EntityNoteKind Kind, NamePlace Target, NamePlace Other, string? By = null, string? At = null, string? Body = null)
{
    /// <summary>A note of two places, in whichever order they are given.</summary>
    public static EntityNote Of(EntityNoteKind kind, NamePlace a, NamePlace b, string? by = null, string? at = null, string? body = null)
    {
        var (target, other) = string.CompareOrdinal(a.Key, b.Key) <= 0 ? (a, b) : (b, a);
        return new EntityNote(Ids.Of("a", $"{kind}|{target.Key}|{other.Key}"), kind, target, other, by, at, body);
    }
}
