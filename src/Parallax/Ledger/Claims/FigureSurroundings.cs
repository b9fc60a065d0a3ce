using System;

namespace Parallax.Ledger.Claims;

/// <summary>Reads what the words of its sentence say of a figure beside its fields, by <c>Rules/en/claim-cues.tsv</c>.</summary>
internal static class FigureSurroundings
{
    private const int Behind = 40;

    /// <summary>The nearest word before it that tells whose they are, or the one right behind: "200 of the enemy".</summary>
    public static FigureSide Side(string text, Span sentence, Span figure)
    {
        var after = After(text, sentence, figure, Behind / 2);
        if (ClaimCues.Holds("enemy", after))
        {
            return FigureSide.Enemy;
        }

        var before = Before(text, sentence, figure);
        var (own, enemy) = (ClaimCues.LastIn("own", before), ClaimCues.LastIn("enemy", before));
        return own < 0 && enemy < 0 ? FigureSide.Unsaid : own > enemy ? FigureSide.Own : FigureSide.Enemy;
    }

    /// <summary>True where it is of the whole country.</summary>
    public static bool IsWide(string text, Span sentence, Span figure) => ClaimCues.Holds("wide", After(text, sentence, figure, Behind)) || ClaimCues.Holds("wide", Before(text, sentence, figure));

    /// <summary>True where the words right before it say that it is a bound, a hope or a plan.</summary>
    public static bool IsLimit(string text, Span sentence, Span figure)
    {
        var before = Before(text, sentence, figure);
        return ClaimCues.Holds("limit", before.Length > Behind ? before[^Behind..] : before);
    }

    /// <summary>What a phrase behind it says of them that its verb alone does not: "gave their lives", "were taken to hospital"; null where there is none.</summary>
    public static string? Fate(string text, Span sentence, Span figure)
    {
        var after = After(text, sentence, figure, 2 * Behind);
        return ClaimCues.Holds("death", after) ? "killed" : ClaimCues.Holds("hospital", after) ? "treated" : null;
    }

    /// <summary>How they voted: "17 against", "104 in favour"; null where nothing says.</summary>
    public static string? Vote(string text, Span sentence, Span figure)
    {
        var after = After(text, sentence, figure, Behind);
        string? vote = null;
        var first = int.MaxValue;
        foreach (var cue in (ReadOnlySpan<string>)["against", "in favour", "abstained"])
        {
            if (ClaimCues.IndexIn(cue, after) is >= 0 and var at && at < first)
            {
                (vote, first) = (cue, at);
            }
        }

        return vote;
    }

    private static ReadOnlySpan<char> Before(string text, Span sentence, Span figure) =>
        sentence.Start < figure.Start ? text.AsSpan(sentence.Start, figure.Start - sentence.Start) : [];

    private static ReadOnlySpan<char> After(string text, Span sentence, Span figure, int most) =>
        figure.End < sentence.End ? text.AsSpan(figure.End, Math.Min(most, sentence.End - figure.End)) : [];
}
