using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Ledger.Dating;

/// <summary>What a document's own words prove of its date: it tells of a dated thing as past, so it was published then or later.</summary>
internal static class OwnEvidence
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = RuleFile.Rows("en/dating-evidence.tsv")
        .GroupBy(row => row[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(row => row[1]).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Narrows by each date with a year that stands in a sentence on the past.</summary>
    public static void Narrow(LedgerDocument document, Publication publication)
    {
        foreach (var time in document.Record.Times)
        {
            if (time is { Type: TimeType.Date or TimeType.Time, Time: { IsAbsolute: true, Year: not null } symbolic } && symbolic.Modifier is not (TimeModifier.Before or TimeModifier.After))
            {
                var interval = TimeValues.OfAbsolute(symbolic);
                if (interval.Earliest is { } earliest && IsPast(document, time.Span, symbolic, out var noun))
                {
                    var reason = noun is null
                        ? string.Create(CultureInfo.InvariantCulture, $"tells of {time.Span.Of(document.Text)} as past")
                        : string.Create(CultureInfo.InvariantCulture, $"mentions a {symbolic.Year} {noun}");
                    publication.Narrow(new DateInterval(earliest, null), document.At(time.Span, reason));
                }
            }
        }
    }

    /// <summary>Notes the first day of the year, without a year, that the report tells of as to come ("would come into force starting 1 September").</summary>
    public static void FindComing(LedgerDocument document, Publication publication)
    {
        foreach (var time in document.Record.Times)
        {
            if (time is { Type: TimeType.Date, Time: { Anchor: TimeAnchor.Calendar, Year: null, Direction: TimeDirection.Future, Month: not null, Day: not null, Until: null } symbolic })
            {
                publication.Before(symbolic.ToString(), document.At(time.Span, $"tells of {time.Span.Of(document.Text)} as to come, in a year that is not known"));
                return;
            }
        }
    }

    private static bool IsPast(LedgerDocument document, Span time, SymbolicTime symbolic, out string? noun)
    {
        var text = document.Text;
        var sentence = document.Record.Sentences.FirstOrDefault(sentence => sentence.Contains(time));
        sentence = sentence.Length == 0 || sentence.Length > 2000 ? new Span(Math.Max(0, time.Start - 200), Math.Min(text.Length, time.End + 200)) : sentence;
        noun = symbolic.Month is null ? NounAfter(text, time.End, sentence.End) : null;
        var before = text[Math.Max(sentence.Start, time.Start - 24)..time.Start].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Holds("ahead", text, sentence) || before.TakeLast(2).Any(Words["before"].Contains))
        {
            return false;
        }

        if (symbolic.Month is null && noun is null && IsBeforeNoun(text, time))
        {
            return false;
        }

        var clause = ClauseOf(text, sentence, time);
        return noun is not null || Holds("past", text, clause) || HoldsPastForm(text, clause);
    }

    /// <summary>What stands between the commas around a time; with the next part, where the time is all there is ("In 2007, the war broke out").</summary>
    private static Span ClauseOf(string text, Span sentence, Span time)
    {
        ReadOnlySpan<char> marks = [',', ';', ':', '–', '—'];
        var start = text.AsSpan(sentence.Start, time.Start - sentence.Start).LastIndexOfAny(marks) is >= 0 and var comma ? sentence.Start + comma + 1 : sentence.Start;
        var end = End(time.End);
        return time.Length * 2 > end - start && end < sentence.End ? new Span(start, End(end + 1)) : new Span(start, end);

        int End(int from) => text.AsSpan(from, sentence.End - from).IndexOfAny([',', ';', ':', '–', '—']) is >= 0 and var next ? from + next : sentence.End;
    }

    /// <summary>A noun of the list within the words after the year ("2023 European Commission report").</summary>
    private static string? NounAfter(string text, int position, int end) => text[position..Math.Min(end, position + 60)]
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(4)
        .TakeWhile(word => char.IsLetter(word[0]))
        .Select(word => word.TrimEnd('.', ',', ';', ':').ToLowerInvariant())
        .FirstOrDefault(Words["noun"].Contains);

    /// <summary>"The 2030 goals", "a 2026 deadline": the year qualifies the noun that follows, and no preposition stands before it.</summary>
    private static bool IsBeforeNoun(string text, Span time)
    {
        var before = text[Math.Max(0, time.Start - 12)..time.Start].TrimEnd().Split(' ')[^1].ToLowerInvariant();
        return before is not ("in" or "since" or "from" or "of" or "during" or "to" or "and" or "until" or "between" or "late" or "early" or "mid" or "through");
    }

    private static bool Holds(string kind, string text, Span sentence) => Split(text, sentence).Any(Words[kind].Contains);

    private static bool HoldsPastForm(string text, Span sentence) =>
        Split(text, sentence).Any(word => word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("eed", StringComparison.Ordinal));

    /// <summary>The words in lower case, without the month of May, which is no modal verb.</summary>
    private static IEnumerable<string> Split(string text, Span sentence) =>
        sentence.Of(text).Split([' ', ',', '.', ';', ':', '\n', '(', ')', '"', '“', '”', '‘', '’', '?', '!'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word != "May").Select(word => word.ToLowerInvariant());
}
