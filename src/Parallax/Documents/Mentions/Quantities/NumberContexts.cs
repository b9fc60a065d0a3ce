using System.Collections.Frozen;
using System.Collections.Immutable;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Rules;

namespace Parallax.Documents.Mentions.Quantities;

/// <summary>Knows the places where a number is no quantity: in names, ages, scores, phone numbers, lists.</summary>
internal static class NumberContexts
{
    private static readonly FrozenSet<string> Names = RuleFile.Set("en/number-contexts.tsv");

    /// <summary>True where the number in pieces <paramref name="start"/> to <paramref name="end"/> counts nothing.</summary>
    public static bool IsNoQuantity(ImmutableArray<Piece> pieces, int start, int end, decimal value, bool ages = false)
    {
        var first = pieces[start];
        var before = start > 0 ? pieces[start - 1] : default;
        var after = end < pieces.Length ? pieces[end] : default;
        return (before.IsWord && Names.Contains(before.Lower) && !IsNamelessBefore(pieces, start)) ||
            (before.Lower is "#" or "@" or "№" or "+" && !first.SpaceBefore) ||
            (before.Is("of") && start > 1 && pieces[start - 2].Lower is "age" or "scale" or "ages") ||
            (before.Is(".") && start > 1 && pieces[start - 2].Lower is "no" or "nos" or "nr" or "pp" or "vol" or "art" or "tel" or "ch") ||
            IsInName(pieces, start) || IsNamed(pieces, start, end) || (!ages && IsAge(pieces, start, end, value)) || IsListed(pieces, start, end) ||
            (first.IsNumber && (IsPhone(pieces, start, end) || IsCode(pieces, start, end) || IsScore(pieces, start, end))) ||
            (before.Is("[") && after.Is("]")) || (before.Is("(") && first.IsNumber && after.Is(".") && !after.SpaceBefore) || (before.Is("/") && !first.SpaceBefore) || (after.Is("/") && !after.SpaceBefore && first.IsNumber) ||
            (after.Is(":") && !after.SpaceBefore && end + 1 < pieces.Length && pieces[end + 1] is { IsNumber: true, SpaceBefore: false }) ||
            (before.Is(":") && !first.SpaceBefore && start > 1 && pieces[start - 2].IsNumber && !before.SpaceBefore);
    }

    // "the number of 20 ...": "number" names nothing there; "No" at the end of a sentence does not either
    private static bool IsNamelessBefore(ImmutableArray<Piece> pieces, int start) =>
        pieces[start - 1].Lower is "no" && (!pieces[start - 1].Capital || start < 2 || pieces[start].IsWord) ||
        pieces[start - 1].Lower is "day" or "week" or "year" or "stage" or "rule" or "zone" or "series" or "season" or "version" or "part" or "act" or "bill" && pieces[start].IsWord;

    // "B-52", "COVID-19", "MH17-2": joined to a word with a capital before it
    private static bool IsInName(ImmutableArray<Piece> pieces, int start) =>
        start > 1 && !pieces[start].SpaceBefore && pieces[start - 1].IsJoiner && pieces[start - 2].IsWord && (pieces[start - 2].Capital || pieces[start].IsNumber);

    // "BBC Two", "Channel 4", "Apollo 11": behind a name, and nothing countable follows
    private static bool IsNamed(ImmutableArray<Piece> pieces, int start, int end)
    {
        if (start < 1 || pieces[start - 1] is not { IsWord: true, Capital: true } before || pieces[start].Span.Length > 4)
        {
            return false;
        }

        if (pieces[start].IsWord)
        {
            return pieces[start].Capital;
        }

        var after = end < pieces.Length ? pieces[end] : default;
        return end == start + 1 && start > 1 && before.Lower is not ("about" or "only" or "some" or "nearly" or "almost" or "around" or "over" or "up") && !IsShared(pieces, start) &&
            (end == pieces.Length || (after.Lower is "on" or "in" or "at" && pieces[start - 2].Lower is "from" or "to" or "at" or "near" or "towards") || (after.Kind == PieceKind.Symbol && after.Lower is "," or "." or ")" or ";" or ":" or "\"" or "”" or "’") || after.Lower is "'s" or "’s");
    }

    // "Norland provides 1,140 of them, Ostia 604 and Tessel 85.": a list whose verb and noun the first member has
    private static bool IsShared(ImmutableArray<Piece> pieces, int start)
    {
        if (start < 3 || pieces[start - 2].Lower is not ("and" or ","))
        {
            return false;
        }

        for (var i = start - 3; i > 0 && start - i < 30 && !pieces[i].Is("."); i--)
        {
            if (pieces[i].IsNumber && pieces[i - 1].Lower != pieces[start - 1].Lower && !Names.Contains(pieces[i - 1].Lower))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAge(ImmutableArray<Piece> pieces, int start, int end, decimal value)
    {
        if (decimal.Truncate(value) != value || value is < 1 or > 115)
        {
            return false;
        }

        var before = start > 0 ? pieces[start - 1] : default;
        var after = end < pieces.Length ? pieces[end] : default;
        if (after.IsJoiner && end + 1 < pieces.Length && pieces[end + 1].Lower is "year" or "month" or "day" or "week" &&
            end + 3 < pieces.Length && pieces[end + 2].IsJoiner && pieces[end + 3].Lower is "old" or "olds")
        {
            return true;
        }

        if (after.IsWord && after.Lower is "year" or "years" or "months" or "weeks" && end + 1 < pieces.Length && pieces[end + 1].Is("old") ||
            (after.Lower is "year" && end + 2 < pieces.Length && pieces[end + 1].IsJoiner && pieces[end + 2].Is("old")) ||
            (after.IsJoiner && end + 2 < pieces.Length && pieces[end + 1].Lower is "year" or "month" && pieces[end + 2].Is("old")))
        {
            return true;
        }

        // "Frederick Vale, 41, from Kent", "Ivan Petrov (41)"
        if (pieces[start].IsNumber && start > 1 && pieces[start - 2] is { IsWord: true, Capital: true } &&
            ((before.Is(",") && (end == pieces.Length || after.Lower is "," or "." or ";" or ")" or "and" or "who" or "of" or "from")) || (before.Is("(") && after.Is(")"))) && value >= 5)
        {
            return true;
        }

        // "…, who is 52, spent": nothing counted follows
        if (before.Lower is "is" or "was" or "turned" && start > 1 && pieces[start - 2].Lower is "who" or "he" or "she" && value >= 5 &&
            (end == pieces.Length || after.Lower is "," or "." or ";" or ")" or "and"))
        {
            return true;
        }

        // "people under 65", "those over 18": nothing counted follows
        return before.Lower is "under" or "over" or "below" or "above" && start > 1 && pieces[start - 2].Lower is "people" or "those" or "anyone" or "children" or "men" or "women" or "adults" or "aged" or "everyone" or "patients" &&
            !after.IsWord && !after.Is("%");
    }

    private static bool IsListed(ImmutableArray<Piece> pieces, int start, int end) =>
        start == 0 && pieces[0].IsNumber && end + 1 < pieces.Length && pieces[end].Lower is "." or ")" or ":" && !pieces[end].SpaceBefore && pieces[end + 1].SpaceBefore;

    // three and more groups of digits in a row
    private static bool IsPhone(ImmutableArray<Piece> pieces, int start, int end)
    {
        var groups = 1;
        for (var i = end; i < pieces.Length && groups < 3; i++)
        {
            if (pieces[i].IsNumber)
            {
                groups++;
            }
            else if (pieces[i].Lower is not ("-" or "–"))
            {
                break;
            }
        }

        for (var i = start - 1; i >= 0 && groups < 3; i--)
        {
            if (pieces[i].IsNumber)
            {
                groups++;
            }
            else if (pieces[i].Lower is not ("-" or "–" or "+" or ")" or "("))
            {
                break;
            }
        }

        return groups >= 3;
    }

    // "007", "0910", "12:30", and what letters touch
    private static bool IsCode(ImmutableArray<Piece> pieces, int start, int end)
    {
        var digits = pieces[start].Lower;
        if (digits.Length > 1 && digits[0] == '0' && digits[1] != '.')
        {
            return true;
        }

        return end < pieces.Length && !pieces[end].SpaceBefore && pieces[end].IsWord && pieces[end].Lower is "st" or "nd" or "rd" or "th" or "s" or "d" or "g";
    }

    // "won 2-1": small numbers, the first not below the second, or after a verb of winning
    private static bool IsScore(ImmutableArray<Piece> pieces, int start, int end)
    {
        if (end + 1 < pieces.Length && pieces[end].IsJoiner && pieces[end + 1] is { IsNumber: true, SpaceBefore: false })
        {
            return NumberReader.TryValue(pieces[start], out var a) && NumberReader.TryValue(pieces[end + 1], out var b) && (a >= b || IsPlayed(pieces, start));
        }

        return start > 1 && pieces[start - 1].IsJoiner && !pieces[start].SpaceBefore && pieces[start - 2].IsNumber;
    }

    private static bool IsPlayed(ImmutableArray<Piece> pieces, int at) =>
        at > 0 && pieces[at - 1].Lower is "won" or "win" or "lost" or "drew" or "beat" or "score" or "voted" or "ruled" or "by";
}
