using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents;
using Parallax.Ledger;
using Parallax.Ledger.Claims;
using Parallax.Ledger.Copies;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Origins;
using Parallax.Ledger.Stories;
using Parallax.Ledger.Utterances;

namespace Parallax.Evaluation.Sets;

/// <summary>The figures of a set's reports as claims see them.</summary>
internal static class SetFacts
{
    /// <summary>The facts, and each report's document by the report's id.</summary>
    public static (ImmutableArray<FigureFact> Facts, Dictionary<string, (int Index, string Text)> Places, DocumentRelations Relations) Read(ImmutableArray<SetReport> reports)
    {
        var documents = reports.Select(report => new LedgerDocument(DocumentPipeline.Analyze(report.Document()), [report.Id], report.Id)).OrderBy(document => document.Id, StringComparer.Ordinal).ToImmutableArray();
        var entities = EntityLinker.Link(documents);
        var copies = CopyFinder.Find(documents);
        var utterances = UtteranceMatcher.Match(documents, entities);
        var drafts = StoryGrouper.Group(documents, entities, copies, utterances);
        var dates = DateResolver.Resolve(documents, entities, copies, utterances, drafts);
        var origins = OriginTracer.Trace(documents, entities, copies, utterances, drafts, dates);
        return (
            new FactReader(documents, entities, drafts, dates, origins).Read(),
            documents.Select((document, index) => (document, index)).ToDictionary(pair => pair.document.Id, pair => (pair.index, pair.document.Text), StringComparer.Ordinal),
            new DocumentRelations(documents, entities, drafts));
    }
}
