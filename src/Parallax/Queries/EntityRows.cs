using System.Collections.Generic;
using Parallax.Export;

namespace Parallax.Queries;

/// <summary>What concerns one entity, each list in the ledger's order.</summary>
internal sealed class EntityRows
{
    public List<MentionRow> Statements { get; } = [];

    public List<MentionRow> Figures { get; } = [];

    public List<MentionRow> Events { get; } = [];

    public List<MentionRow> Positions { get; } = [];

    public List<TimelineEntry> Timeline { get; } = [];
}
