using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Documents.Reading.Metadata;

/// <summary>What the words before a date say of it (<c>Rules/en/date-labels.tsv</c>, <c>Rules/date-labels.tsv</c>): published, modified, weekday, address, other.</summary>
internal static class DateLabels
{
    public static FrozenDictionary<string, string> All { get; } = RuleFile.Rows("en/date-labels.tsv").Concat(RuleFile.Rows("date-labels.tsv"))
        .DistinctBy(row => row[0], StringComparer.Ordinal)
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>Single words that say of a date anywhere in their line that it is that of a publication.</summary>
    public static IReadOnlySet<string> Published { get; } = All.Where(pair => pair.Value == "published" && !pair.Key.Contains(' ', StringComparison.Ordinal) && pair.Key != "date")
        .Select(pair => pair.Key).ToFrozenSet(StringComparer.Ordinal);
}
