using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;

namespace Parallax.Rules;

/// <summary>
/// Reads the rule data under <c>Rules/</c>, which is built into the assembly. A rule file is UTF-8 text; lines that start with
/// <c>#</c> are comments and blank lines are skipped. Lines that start with <c>#+</c> or <c>#-</c> are examples, which a test runs.
/// </summary>
public static class RuleFile
{
    /// <summary>The rule lines of a file, without comments and blank lines, trailing white space removed.</summary>
    /// <param name="name">Path below <c>Rules/</c> with forward slashes, such as <c>en/cue-verbs.tsv</c>.</param>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public static ImmutableArray<string> Lines(string name) =>
        [.. Read(name).Where(line => line.Length > 0 && line[0] != '#')];

    /// <summary>The rule lines of a file split at tabs, each cell trimmed.</summary>
    public static ImmutableArray<ImmutableArray<string>> Rows(string name) =>
        [.. Lines(name).Select(line => line.Split('\t', StringSplitOptions.TrimEntries).ToImmutableArray())];

    /// <summary>A two-column file as a map from the first column to the second; the first row for a key counts.</summary>
    public static FrozenDictionary<string, string> Map(string name)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Rows(name))
        {
            map.TryAdd(row[0], row.Length > 1 ? row[1] : string.Empty);
        }

        return map.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The first column of a file as a set.</summary>
    public static FrozenSet<string> Set(string name) =>
        Rows(name).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The examples of a file: a sentence and what it gives, <c>#+ sentence => expected</c>, or <c>#- sentence</c> for one that gives nothing.</summary>
    public static ImmutableArray<RuleExample> Examples(string name)
    {
        var examples = ImmutableArray.CreateBuilder<RuleExample>();
        foreach (var line in Read(name))
        {
            if (line.StartsWith("#+ ", StringComparison.Ordinal))
            {
                var arrow = line.LastIndexOf(" => ", StringComparison.Ordinal);
                examples.Add(arrow < 0
                    ? new RuleExample(name, line[3..].Trim(), string.Empty)
                    : new RuleExample(name, line[3..arrow].Trim(), line[(arrow + 4)..].Trim()));
            }
            else if (line.StartsWith("#- ", StringComparison.Ordinal))
            {
                examples.Add(new RuleExample(name, line[3..].Trim(), null));
            }
        }

        return examples.ToImmutable();
    }

    /// <summary>The names of all rule files, in ordinal order.</summary>
    public static ImmutableArray<string> Names() =>
    [
        .. typeof(RuleFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Rules/", StringComparison.Ordinal))
            .Select(name => name["Rules/".Length..].Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Read(string name)
    {
        using var stream = typeof(RuleFile).Assembly.GetManifestResourceStream("Rules/" + name)
            ?? throw new ArgumentException($"there is no rule file {name}", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line.TrimEnd();
        }
    }
}
