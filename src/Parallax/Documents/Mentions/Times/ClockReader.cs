using System;
using System.Collections.Immutable;
using System.Globalization;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Documents.Mentions.Quantities;

namespace Parallax.Documents.Mentions.Times;

/// <summary>Reads times of day: "10:30", "9 a.m.", "10.15 pm", "0910 GMT", "five o'clock".</summary>
internal static class ClockReader
{
    /// <summary>The time of day that starts at a piece, as <c>T10:30</c>.</summary>
    public static bool TryRead(ImmutableArray<Piece> pieces, int at, out string clock, out int end)
    {
        clock = string.Empty;
        end = at;
        if (at >= pieces.Length)
        {
            return false;
        }

        int hour, minute = 0;
        if (pieces[at].IsNumber)
        {
            if (!TryDigits(pieces[at], out hour, out minute, out var military))
            {
                return false;
            }

            end = at + 1;
            var colon = end + 1 < pieces.Length && pieces[end] is { Lower: ":", SpaceBefore: false } &&
                pieces[end + 1] is { IsNumber: true, SpaceBefore: false } && pieces[end + 1].Span.Length == 2;
            if (colon)
            {
                if (military || !int.TryParse(pieces[end + 1].Lower, NumberStyles.None, CultureInfo.InvariantCulture, out minute) || minute > 59)
                {
                    return false;
                }

                end += 2;
                if (end + 1 < pieces.Length && pieces[end] is { Lower: ":", SpaceBefore: false } && pieces[end + 1] is { IsNumber: true, SpaceBefore: false })
                {
                    end += 2; // seconds
                }
            }

            if (end < pieces.Length && IsHalf(pieces[end], out var afternoon) && hour is >= 1 and <= 12)
            {
                hour = hour % 12 + (afternoon ? 12 : 0);
                end++;
            }
            else if (military)
            {
                // "0910 local time", "1410 GMT": nothing else makes four digits a clock
                if (!(end < pieces.Length && (TimeLexicon.TryGet(pieces[end], "tz", out _) ||
                    end + 1 < pieces.Length && pieces[end].Is("local") && pieces[end + 1].Is("time"))))
                {
                    return false;
                }
            }
            else if (!colon && !(end < pieces.Length && pieces[end].Lower is "o'clock" or "o’clock"))
            {
                return false;
            }
            else if (!colon)
            {
                end++;
            }
        }
        else if (NumberLexicon.Is(pieces[at], "one", out var word) || NumberLexicon.Is(pieces[at], "teen", out word))
        {
            hour = (int)word;
            end = at + 1;
            if (end < pieces.Length && IsHalf(pieces[end], out var afternoon) && hour is >= 1 and <= 12)
            {
                hour = hour % 12 + (afternoon ? 12 : 0);
                end++;
            }
            else if (end < pieces.Length && pieces[end].Lower is "o'clock" or "o’clock")
            {
                end++;
            }
            else
            {
                return false;
            }
        }
        else
        {
            return false;
        }

        if (hour > 24)
        {
            return false;
        }

        clock = string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}");
        return true;
    }

    private static bool TryDigits(Piece piece, out int hour, out int minute, out bool military)
    {
        hour = minute = 0;
        military = piece.Span.Length == 4 && !piece.Lower.Contains('.', StringComparison.Ordinal);
        if (piece.Lower.IndexOf('.', StringComparison.Ordinal) is var dot and > 0)
        {
            // "10.15 pm"; without am or pm it stays a number
            return piece.Span.Length - dot == 3 && dot <= 2 &&
                int.TryParse(piece.Lower.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out hour) &&
                int.TryParse(piece.Lower.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out minute) && hour <= 12 && minute <= 59;
        }

        if (military)
        {
            return int.TryParse(piece.Lower.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out hour) &&
                int.TryParse(piece.Lower.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out minute) && minute <= 59;
        }

        return piece.Span.Length <= 2 && int.TryParse(piece.Lower, NumberStyles.None, CultureInfo.InvariantCulture, out hour) && hour <= 24;
    }

    private static bool IsHalf(Piece piece, out bool afternoon)
    {
        afternoon = piece.Lower is "pm" or "p.m" or "p.m.";
        return afternoon || piece.Lower is "am" or "a.m" or "a.m.";
    }
}
