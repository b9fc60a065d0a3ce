using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Parallax.Evaluation;

/// <summary>A statement whose speaker was judged by hand.</summary>
/// <param name="Document">Name of the text.</param>
/// <param name="Content">Where what is said lies.</param>
/// <param name="Speaker">A place where the true speaker is named; null where nobody should be.</param>
internal sealed record JudgedSpeaker(string Document, Span Content, Span? Speaker)
{
    private const double Overlap = 0.5;

    /// <summary>Reads a file with one JSON object a line.</summary>
    public static ILookup<string, JudgedSpeaker> Read(string file) => File.ReadLines(file).Where(line => line.Length > 0).Select(Parse).ToLookup(judged => judged.Document, StringComparer.Ordinal);

    /// <summary>The statement that has most of the content in common with this one; null where none has half of it.</summary>
    public Statement? Find(IEnumerable<Statement> statements) =>
        statements.Select(statement => (Statement: statement, Share: Share(statement))).Where(pair => pair.Share >= Overlap).OrderByDescending(pair => pair.Share).Select(pair => pair.Statement).FirstOrDefault();

    /// <summary>Whether a speaker of the statement is named, and whether it is the true one.</summary>
    public (bool Named, bool Right) Judge(Statement statement, ImmutableArray<LocalEntity> entities)
    {
        var named = statement.Speakers.Where(speaker => speaker.Entity is not null).Select(speaker => entities[speaker.Entity!.Value])
            .Where(entity => entity.Mentions.Any(mention => mention.Kind == MentionKind.Name)).ToList();
        return (named.Count > 0, Speaker is { } place && named.Exists(entity => entity.Mentions.Any(mention => mention.Span.Overlaps(place))));
    }

    private double Share(Statement statement)
    {
        var own = new Span(statement.Content[0].Start, statement.Content[^1].End);
        var common = Math.Min(own.End, Content.End) - Math.Max(own.Start, Content.Start);
        return common <= 0 ? 0 : (double)common / (own.Length + Content.Length - common);
    }

    private static JudgedSpeaker Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var speaker = root.GetProperty("speaker");
        return new JudgedSpeaker(
            root.GetProperty("document").GetString()!,
            new Span(root.GetProperty("start").GetInt32(), root.GetProperty("end").GetInt32()),
            speaker.ValueKind == JsonValueKind.Null ? null : new Span(speaker[0].GetInt32(), speaker[1].GetInt32()));
    }
}
