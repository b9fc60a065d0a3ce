using System.Collections.Immutable;

namespace Parallax;

/// <summary>What a report says of how something goes: a presence winds down, fighting goes on. Entities, times and statements are indexes into the same record.</summary>
public sealed record Course
{
    /// <summary>The thing and the word for its course: "peacekeeping efforts that are starting to wind down".</summary>
    public required Span Span { get; init; }

    /// <summary>The word for its course: "wind down".</summary>
    public required Span Word { get; init; }

    public required CourseDirection Direction { get; init; }

    /// <summary>What goes so: "military presence", "violence", "price", …</summary>
    public required string Thing { get; init; }

    /// <summary>True where the thing is only known with the words beside it ("bread prices").</summary>
    public bool IsNamed { get; init; }

    public FactStatus Status { get; init; }

    /// <summary>Places, bodies and forces that its sentence names.</summary>
    public ImmutableArray<int> Entities { get; init; } = [];

    public int? Time { get; init; }

    /// <summary>Index of the statement it is told in; null where the reporter tells it.</summary>
    public int? Statement { get; init; }
}
