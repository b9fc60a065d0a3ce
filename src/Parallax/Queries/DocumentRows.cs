using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Parallax.Export;

namespace Parallax.Queries;

/// <summary>Rows of one kind, sorted by document, with where each document's begin.</summary>
public sealed class DocumentRows
{
    private readonly int[] _starts;

    internal DocumentRows(int documents, IEnumerable<MentionRow> rows)
    {
        All = [.. rows];
        _starts = new int[documents + 1];
        foreach (var row in All)
        {
            _starts[row.Document + 1]++;
        }

        for (var i = 0; i < documents; i++)
        {
            _starts[i + 1] += _starts[i];
        }
    }

    public ImmutableArray<MentionRow> All { get; }

    /// <summary>The rows of one document.</summary>
    public ReadOnlySpan<MentionRow> Of(int document) => All.AsSpan(_starts[document].._starts[document + 1]);
}
