using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Parallax.Tests.Samples.Checks;

/// <summary>One entity for all spellings of a name.</summary>
internal sealed class EntitiesCheck : ISampleCheck
{
    public string Name => "entities";

    public bool Excludes => false;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var entry in expected.Entries("entities"))
        {
            var name = entry.Text("name")!;
            var bearers = run.Ledger.Entities.All.Where(entity => Bears(entity, name)).ToList();
            var failure = bearers.Count > 1
                ? "is several: " + string.Join(", ", bearers.Select(entity => $"{entity.Kind} {entity.Name} [{string.Join(", ", entity.Aliases)}]"))
                : Best.Of(bearers, entity => Problems(run, entity, entry), "no entity bears the name");
            yield return new SampleFinding(name, failure);
        }
    }

    private static IEnumerable<string?> Problems(SampleRun run, Entity entity, ExpectedEntry entry)
    {
        var kind = entry.Text("kind")!;
        yield return Best.Unless(entity.Kind.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase), "kind", kind, entity.Kind.ToString());
        foreach (var alias in entry.Texts("aliases").Where(alias => !Bears(entity, alias) && !Refers(run, entity, alias)))
        {
            var others = run.Ledger.Entities.All.Where(other => Bears(other, alias)).Select(other => other.Name).ToList();
            yield return $"lacks “{alias}”" + (others.Count > 0 ? ", borne by " + string.Join(", ", others) : string.Empty);
        }
    }

    private static bool Bears(Entity entity, string name) =>
        Spellings.Plain(entity.Name) == Spellings.Plain(name) || entity.Aliases.Any(alias => Spellings.Plain(alias) == Spellings.Plain(name));

    /// <summary>True where the words stand somewhere and a mention of the entity lies in them or covers them.</summary>
    private static bool Refers(SampleRun run, Entity entity, string words)
    {
        var pattern = new Regex(@"(?<![\p{L}\p{N}])" + Regex.Escape(words) + @"(?![\p{L}\p{N}])");
        return run.Ledger.Documents.Any(document => pattern.Matches(document.Text)
            .Select(match => new Span(match.Index, match.Index + match.Length))
            .Any(span => entity.Mentions.Any(mention =>
                mention.Document == document.Id && (span.Contains(mention.Span) || mention.Span.Contains(span)))));
    }
}
