using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Documents.Events;

/// <summary>Entities, figures and times of a document by place.</summary>
internal sealed class MentionIndex
{
    private readonly ImmutableArray<LocalEntity> _entities;
    private readonly ImmutableArray<(Span Span, int Entity, MentionKind Kind)> _mentions;
    private readonly ImmutableArray<Figure> _figures;
    private readonly ImmutableArray<TimeMention> _times;

    public MentionIndex(ImmutableArray<LocalEntity> entities, ImmutableArray<Figure> figures, ImmutableArray<TimeMention> times)
    {
        _entities = entities;
        _figures = figures;
        _times = times;
        _mentions =
        [
            .. entities.SelectMany((entity, index) => entity.Mentions.Select(mention => (mention.Span, index, mention.Kind)))
                .OrderBy(mention => mention.Span).ThenBy(mention => mention.index),
        ];
    }

    public LocalEntity Entity(int index) => _entities[index];

    /// <summary>Entity mentions that lie inside a span, in text order; a longer one before those inside it.</summary>
    public IEnumerable<(Span Span, int Entity, MentionKind Kind)> MentionsIn(Span span)
    {
        for (var i = First(_mentions.Length, index => _mentions[index].Span.Start, span.Start); i < _mentions.Length && _mentions[i].Span.Start < span.End; i++)
        {
            if (_mentions[i].Span.End <= span.End)
            {
                yield return _mentions[i];
            }
        }
    }

    /// <summary>
    /// The entities of a noun phrase: its persons, else all it names. A person's title ("Concord envoy X") names no other party, nor does a name within another ("the Tervanian police").
    /// </summary>
    /// <param name="span">The phrase.</param>
    /// <param name="isLeftOut">Mentions that name no party; null for none.</param>
    public ImmutableArray<int> PartiesIn(Span span, Func<(Span Span, int Entity, MentionKind Kind), bool>? isLeftOut = null)
    {
        var inside = MentionsIn(span).Where(mention => isLeftOut?.Invoke(mention) != true).ToList();
        var people = inside.Where(mention => _entities[mention.Entity].Kind == EntityKind.Person).Select(mention => mention.Entity).Distinct().ToImmutableArray();
        return people.Length > 0 ? people : [.. inside.Where(mention => _entities[mention.Entity].Kind != EntityKind.Measure && !inside.Exists(other => other.Entity != mention.Entity && other.Span != mention.Span && other.Span.Contains(mention.Span))).Select(mention => mention.Entity).Distinct()];
    }

    public IEnumerable<int> FiguresIn(Span span)
    {
        for (var i = First(_figures.Length, index => _figures[index].Span.Start, span.Start); i < _figures.Length && _figures[i].Span.Start < span.End; i++)
        {
            yield return i;
        }
    }

    /// <summary>Indexes of the dates and times of day inside a span; durations and sets are left out.</summary>
    public IEnumerable<int> TimesIn(Span span)
    {
        for (var i = First(_times.Length, index => _times[index].Span.Start, span.Start); i < _times.Length && _times[i].Span.Start < span.End; i++)
        {
            if (_times[i] is { Type: TimeType.Date or TimeType.Time, Time: not null })
            {
                yield return i;
            }
        }
    }

    public Span TimeSpan(int time) => _times[time].Span;

    /// <summary>The time that holds all of a range where this one is its end: "from May" in "from May to June"; else the time itself.</summary>
    public int RangeOf(int time) =>
        time > 0 && _times[time - 1].Time is { Until: { } end } && end == _times[time].Time ? time - 1 : time;

    public Figure Figure(int figure) => _figures[figure];

    private static int First(int length, Func<int, int> startOf, int position)
    {
        int low = 0, high = length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = startOf(middle) < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
