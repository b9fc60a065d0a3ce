using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents;

namespace Parallax.Ledger;

/// <summary>A document in the ledger: its record, where it was read from, and the ids of what it says.</summary>
public sealed class LedgerDocument
{
    /// <param name="record">What the document says.</param>
    /// <param name="paths">Where its bytes were read from, sorted; the first is the one shown.</param>
    /// <param name="id">Its id in the ledger; differs from the record's where several versions share an address.</param>
    /// <param name="version">1 for the first version known of an address.</param>
    /// <param name="previous">Id of the version before.</param>
    /// <param name="withdrawn">Where its publisher has taken it back; null for none.</param>
    public LedgerDocument(DocumentRecord record, ImmutableArray<string> paths, string id, int version = 1, string? previous = null, Withdrawal? withdrawn = null)
    {
        Record = record;
        Paths = paths;
        Id = id;
        FirstId = id;
        Version = version;
        Previous = previous;
        Withdrawn = withdrawn;
        StatementIds = IdsOf("s", [.. record.Statements.Select(statement => statement.Span)]);
        FigureIds = IdsOf("f", [.. record.Figures.Select(figure => figure.Span)]);
        EventIds = IdsOf("e", [.. record.Events.Select(@event => @event.Trigger)]);
        PositionIds = IdsOf("p", [.. record.Positions.Select(position => position.Verb)]);
        CourseIds = IdsOf("r", [.. record.Courses.Select(course => course.Word)]);
    }

    public string Id { get; }

    public DocumentRecord Record { get; }

    public Document Document => Record.Document;

    public string Text => Record.Document.Text;

    public ImmutableArray<string> Paths { get; }

    public int Version { get; }

    public string? Previous { get; }

    /// <summary>Id of the first version known, which all versions share; what is named for a report keeps its name when it changes.</summary>
    public string FirstId { get; init; }

    public Withdrawal? Withdrawn { get; }

    /// <summary>Ids of <see cref="DocumentRecord.Statements"/>, by index.</summary>
    public ImmutableArray<string> StatementIds { get; }

    /// <summary>Ids of <see cref="DocumentRecord.Figures"/>, by index.</summary>
    public ImmutableArray<string> FigureIds { get; }

    /// <summary>Ids of <see cref="DocumentRecord.Events"/>, by index.</summary>
    public ImmutableArray<string> EventIds { get; }

    /// <summary>Ids of <see cref="DocumentRecord.Positions"/>, by index.</summary>
    public ImmutableArray<string> PositionIds { get; }

    /// <summary>Ids of <see cref="DocumentRecord.Courses"/>, by index.</summary>
    public ImmutableArray<string> CourseIds { get; }

    /// <summary>A citation of this document.</summary>
    public Reference At(Span span, string? reason = null) => new(Id, span, reason);

    private ImmutableArray<string> IdsOf(string prefix, ImmutableArray<Span> spans)
    {
        var ids = ImmutableArray.CreateBuilder<string>(spans.Length);
        for (var i = 0; i < spans.Length; i++)
        {
            var ordinal = 0;
            for (var j = i - 1; j >= 0 && spans[j].Start >= spans[i].Start - 4096; j--)
            {
                ordinal += spans[j] == spans[i] ? 1 : 0;
            }

            ids.Add(Ids.At(prefix, Id, spans[i], ordinal));
        }

        return ids.MoveToImmutable();
    }
}
