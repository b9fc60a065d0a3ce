using System.Collections.Immutable;
using System.IO;
using System.Text.Json;

namespace Parallax.Evaluation;

/// <summary>The annotated figures of one text, or of several.</summary>
public sealed record GoldFigureFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public string? Document { get; init; }

    /// <summary>When the text was published, ISO 8601; empty where unknown.</summary>
    public string? Published { get; init; }

    public ImmutableArray<GoldFigure> Figures { get; init; } = [];

    public static GoldFigureFile Read(string path) => JsonSerializer.Deserialize<GoldFigureFile>(File.ReadAllText(path), Options)!;
}
