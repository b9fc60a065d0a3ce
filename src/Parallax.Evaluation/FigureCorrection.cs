using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Parallax.Evaluation;

/// <summary>One field of an annotated figure that is wrong by the guideline, with what it should be and why. It names its record by place, never by words.</summary>
public sealed record FigureCorrection
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Name of the annotated text without ending.</summary>
    public required string Document { get; init; }

    /// <summary>Start of the record as annotated, UTF-16 code units.</summary>
    public required int Start { get; init; }

    /// <summary><c>end</c> or <c>status</c>.</summary>
    public required string Field { get; init; }

    public required string Value { get; init; }

    public required string Reason { get; init; }

    /// <summary>Reads a list of them.</summary>
    public static ImmutableArray<FigureCorrection> Read(string path) => JsonSerializer.Deserialize<ImmutableArray<FigureCorrection>>(File.ReadAllText(path), Options);

    /// <summary>The records of a text with its corrections, and how many there were.</summary>
    /// <exception cref="InvalidDataException">A correction finds no record, or names a field that cannot be corrected.</exception>
    public static (ImmutableArray<GoldFigure> Figures, int Applied) Apply(ImmutableArray<GoldFigure> figures, string document, ImmutableArray<FigureCorrection> corrections)
    {
        var applied = 0;
        foreach (var correction in corrections.Where(correction => correction.Document == document))
        {
            var record = figures.FirstOrDefault(figure => figure.Start == correction.Start) ?? throw new InvalidDataException($"{document} has no figure at {correction.Start} to correct");
            figures = figures.Replace(record, correction.Field switch
            {
                "end" => record with { End = int.Parse(correction.Value, System.Globalization.CultureInfo.InvariantCulture) },
                "status" => record with { Status = correction.Value },
                _ => throw new InvalidDataException($"{document}: a figure's {correction.Field} cannot be corrected"),
            });
            applied++;
        }

        return (figures, applied);
    }
}
