using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Parallax.Ledger.Stories;

/// <summary>How much each of the <see cref="StoryFeatures"/> counts: a logistic regression of few weights, in a file that can be read.</summary>
internal static class StoryWeights
{
    public const string File = "stories.tsv";

    /// <summary>The mark of a weight that training learns; others are set by hand.</summary>
    public const string Learnt = "learnt";

    private static readonly ImmutableArray<string> s_lines = Lines();

    private static readonly ImmutableArray<double> s_weights = [.. Rows.Select(row => row.Weight)];

    /// <summary>What the file says of itself.</summary>
    public static ImmutableArray<string> Comments => [.. s_lines.Where(line => line.StartsWith('#'))];

    /// <summary>The weights, in the order of the features.</summary>
    public static ImmutableArray<(string Feature, double Weight, bool IsLearnt)> Rows
    {
        get
        {
            var rows = s_lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToDictionary(cells => cells[0], StringComparer.Ordinal);
            return [.. StoryFeatures.Names.Select(name => (name, double.Parse(rows[name][1], CultureInfo.InvariantCulture), rows[name][2] == Learnt))];
        }
    }

    /// <summary>How likely two documents with these features are of one story, 0 to 1.</summary>
    public static double Likely(ReadOnlySpan<double> features)
    {
        double sum = 0;
        for (var i = 0; i < features.Length; i++)
        {
            sum += features[i] * s_weights[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static ImmutableArray<string> Lines()
    {
        using var stream = typeof(StoryWeights).Assembly.GetManifestResourceStream("Models/" + File)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n')];
    }
}
