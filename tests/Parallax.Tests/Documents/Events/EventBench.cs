using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Events;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;
using Parallax.Documents.Statements;

namespace Parallax.Tests.Documents.Events;

/// <summary>Text with entities and figures given by their words, so that events are tested without the stages that find those.</summary>
internal sealed class EventBench
{
    private readonly List<LocalEntity> _entities = [];
    private readonly List<Figure> _figures = [];
    private readonly List<Statement> _statements = [];

    public EventBench(string text) => Text = text;

    public string Text { get; }

    public EventBench With(EntityKind kind, params string[] names)
    {
        foreach (var name in names)
        {
            var mentions = new List<EntityMention>();
            for (var at = Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                mentions.Add(new EntityMention(new Span(at, at + name.Length), MentionKind.Name));
            }

            _entities.Add(new LocalEntity { Kind = kind, Name = name, Mentions = [.. mentions] });
        }

        return this;
    }

    public EventBench With(LocalEntity entity)
    {
        _entities.Add(entity);
        return this;
    }

    public EventBench Figure(string surface, decimal value)
    {
        var at = Text.IndexOf(surface, StringComparison.Ordinal);
        _figures.Add(new Figure { Span = new Span(at, at + surface.Length), Value = value, Unit = "count", Counted = "people" });
        return this;
    }

    public EventBench Says(string content)
    {
        var at = Text.IndexOf(content, StringComparison.Ordinal);
        var span = new Span(at, at + content.Length);
        _statements.Add(new Statement { Span = span, Kind = StatementKind.Direct, Content = [span] });
        return this;
    }

    public EventSet Find()
    {
        var document = LanguageAnalyzer.Analyze(TestDocuments.Of(Text));
        var mentions = MentionFinder.Find(document);
        return EventFinder.Find(document, mentions, [.. _entities], new StatementSet([.. _statements], []), [.. _figures.OrderBy(figure => figure.Span)]);
    }

    public string Words(Span? span) => span?.Of(Text) ?? "-";

    public string Names(ImmutableArray<int> entities) => string.Join(", ", entities.Select(entity => _entities[entity].Name));

    public string Name(int? entity) => entity is { } index ? _entities[index].Name : "-";

    public string Time(int? time) => time is { } index ? MentionFinder.Find(LanguageAnalyzer.Analyze(TestDocuments.Of(Text))).Times[index].Span.Of(Text) : "-";

    public string Evidence(Event found, string field) => Words(found.Evidence.FirstOrDefault(evidence => evidence.Field == field)?.Span);

    /// <summary>"TYPE|label|actors|recipients|place|time|status", one for each event.</summary>
    public IEnumerable<string> Shown() => Find().Events.Select(found =>
        $"{found.Type}|{found.Label}|{Evidence(found, "actors")}|{Evidence(found, "recipients")}|{Name(found.Place)}|{Time(found.Time)}|{found.Status}");
}
