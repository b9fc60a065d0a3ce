using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Documents.Reading.Lists;

/// <summary>Which columns or members of a list hold what: the usual names (<c>Rules/list-columns.tsv</c>), and those that the user maps.</summary>
public sealed class ListColumns
{
    private readonly ImmutableDictionary<string, ImmutableArray<string>> names;

    private ListColumns(ImmutableDictionary<string, ImmutableArray<string>> names) => this.names = names;

    public static ListColumns Usual { get; } = new(RuleFile.Rows("list-columns.tsv")
        .GroupBy(row => row[0], StringComparer.Ordinal)
        .ToImmutableDictionary(group => group.Key, group => group.Select(row => row[1]).ToImmutableArray(), StringComparer.Ordinal));

    /// <summary>What a column can hold: id, title, text, …</summary>
    public IEnumerable<string> Fields => names.Keys.Order(StringComparer.Ordinal);

    /// <summary>These columns with one mapped.</summary>
    /// <param name="field">One of <see cref="Fields"/>.</param>
    /// <param name="column">The column's name.</param>
    public ListColumns With(string field, string column) => new(names.SetItem(field, [Key(column)]));

    /// <summary>What a row says of a field; null for nothing.</summary>
    /// <param name="row">Values by the keys of their columns.</param>
    /// <param name="field">One of <see cref="Fields"/>.</param>
    internal string? Value(IReadOnlyDictionary<string, string> row, string field) =>
        names[field].Select(name => row.GetValueOrDefault(name)).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    /// <summary>True where some column is known.</summary>
    internal bool Know(IEnumerable<string> columns, params ReadOnlySpan<string> fields)
    {
        var keys = columns.Select(Key).ToHashSet(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (names[field].Any(keys.Contains))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A column's name as names are compared.</summary>
    internal static string Key(string column) => new([.. column.Where(c => c is not (' ' or '_' or '-' or '\uFEFF')).Select(char.ToLowerInvariant)]);
}
