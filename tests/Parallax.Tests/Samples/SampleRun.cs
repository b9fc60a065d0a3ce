using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Parallax.Documents;
using Parallax.Ledger;

namespace Parallax.Tests.Samples;

/// <summary>The ledger of the sample reports, with ways from file names to documents and from ids to files.</summary>
internal sealed class SampleRun
{
    private readonly Dictionary<string, int> _indexOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _documentOfMention = new(StringComparer.Ordinal);

    private SampleRun(LedgerResult ledger, Spellings spellings)
    {
        Ledger = ledger;
        Spellings = spellings;
        for (var i = 0; i < ledger.Documents.Length; i++)
        {
            var document = ledger.Documents[i];
            document.Paths.ToList().ForEach(path => _indexOf[path] = i);
            foreach (var id in document.StatementIds.Concat(document.FigureIds).Concat(document.EventIds))
            {
                _documentOfMention[id] = i;
            }
        }
    }

    public LedgerResult Ledger { get; }

    public Spellings Spellings { get; }

    public static SampleRun Of(ExpectedEntry expected)
    {
        var inputs = SampleCorpus.Reports
            .Select(path => new LedgerInput(Read(File.ReadAllBytes(path)), [Path.GetFileName(path)]));
        return new SampleRun(LedgerBuilder.Build(inputs), new Spellings(expected));
    }

    /// <summary>Index of a file's document in the ledger.</summary>
    public int IndexOf(string file) => _indexOf[file];

    public LedgerDocument Document(string file) => Ledger.Documents[_indexOf[file]];

    public string Id(string file) => Document(file).Id;

    /// <summary>The file that a statement, figure or event stands in.</summary>
    public string? FileOfMention(string id) => _documentOfMention.TryGetValue(id, out var index) ? Ledger.Documents[index].Paths[0] : null;

    public string? FileOfDocument(string id) => Ledger.Documents.FirstOrDefault(document => document.Id == id)?.Paths[0];

    /// <summary>The figure with an id; null where it is no figure's.</summary>
    public (LedgerDocument Document, Figure Figure)? FigureOf(string id) =>
        _documentOfMention.TryGetValue(id, out var index) && Ledger.Documents[index] is var document && document.FigureIds.IndexOf(id) is >= 0 and var at
            ? (document, document.Record.Figures[at])
            : null;

    public Entity? Entity(int document, int? local) => Ledger.Entities.Of(document, local);

    /// <summary>Words of a local entity's mentions in its document.</summary>
    public ImmutableArray<string> Words(int document, int local) =>
        [.. Ledger.Documents[document].Record.Entities[local].Mentions.Select(mention => mention.Span.Of(Ledger.Documents[document].Text))];

    /// <summary>A rejected report stands as an empty one, so that what is expected of it is missed and no more.</summary>
    private static DocumentRecord Read(byte[] bytes)
    {
        if (DocumentPipeline.Read(bytes, null, out _) is { } record)
        {
            return record;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new DocumentRecord { Document = new Document { Id = Ids.Document(null, hash), Sha256 = hash, Text = string.Empty } };
    }
}
