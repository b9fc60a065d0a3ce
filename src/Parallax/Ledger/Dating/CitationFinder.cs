using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Copies;
using Parallax.Ledger.Words;
using Parallax.Rules;

namespace Parallax.Ledger.Dating;

/// <summary>Finds the reports that other reports pass on by name ("the Strait Sentinel wrote"): of the outlet named, and on the same matter.</summary>
internal static class CitationFinder
{
    /// <summary>Weight of the words and names that what is passed on must share with the report.</summary>
    private const double Least = 9;

    private static readonly FrozenSet<string> s_verbs = RuleFile.Set("en/report-verbs.txt");

    /// <param name="documents">The ledger's.</param>
    /// <param name="published">What is known of when they were published; only reports without a date are asked about.</param>
    public static ImmutableArray<Citation> Find(ImmutableArray<LedgerDocument> documents, Publication[] published)
    {
        var ofOutlet = Enumerable.Range(0, documents.Length).Where(at => documents[at].Document.Outlet is not null).ToLookup(at => Publishers.Key(documents[at].Document.Outlet!), StringComparer.Ordinal);
        var terms = new Dictionary<int, HashSet<string>>();
        var weights = new TermWeights();
        var found = ImmutableArray.CreateBuilder<Citation>();
        for (var at = 0; at < documents.Length; at++)
        {
            foreach (var (name, span) in Named(documents[at], ofOutlet).DistinctBy(named => named.Name, StringComparer.Ordinal))
            {
                var candidates = ofOutlet[name].Where(other => other != at && (!published[at].IsStated || !published[other].IsStated)).ToList();
                if (candidates.Count == 0 || (documents[at].Document.Outlet is { } outlet && Publishers.Key(outlet) == name))
                {
                    continue;
                }

                var own = new ContentReader(documents[at]).Read(Around(documents[at], span)).Set;
                var meant = candidates.FindAll(other => TermsOf(other).Where(own.Contains).Sum(weights.Of) >= Least);
                found.AddRange(meant.Select(other => new Citation(at, other, span, meant.Count == 1)));
            }
        }

        // of several reports that can be meant, the earliest bounds
        return [.. found.GroupBy(citation => (citation.Document, citation.Span)).Select(group => group.OrderBy(citation => published[citation.Of].Interval.Earliest ?? NodaTime.LocalDate.MinIsoValue).ThenBy(citation => citation.Of).First())];

        HashSet<string> TermsOf(int document)
        {
            if (!terms.TryGetValue(document, out var set))
            {
                terms.Add(document, set = new ContentReader(documents[document]).Read(new Span(0, documents[document].Text.Length)).Set);
            }

            return set;
        }
    }

    /// <summary>Keys of the publishers that a report credits, or names in a sentence on what they wrote: an outlet that only the ledger knows is an organisation to the report.</summary>
    private static IEnumerable<(string Name, Span Span)> Named(LedgerDocument document, ILookup<string, int> ofOutlet) =>
        document.Record.Credits.Where(credit => credit.Kind is CreditKind.Reported or CreditKind.Agency).Select(credit => (Publishers.Key(credit.Name), credit.Span))
            .Concat(document.Record.Entities.Where(entity => entity.Kind != EntityKind.Person)
                .SelectMany(entity => entity.Mentions.Where(mention => mention.Kind == MentionKind.Name).Select(mention => (Name: Publishers.Key(mention.Span.Of(document.Text)), mention.Span))
                    .Where(named => ofOutlet.Contains(named.Name) && TellsOfAReport(document, named.Span)).Take(1)));

    private static bool TellsOfAReport(LedgerDocument document, Span place) =>
        document.Record.Sentences.FirstOrDefault(sentence => sentence.Contains(place)) is { Length: > 0 } sentence
        && WordScanner.Scan(document.Text, sentence).Exists(word => s_verbs.Contains(word.Folded));

    /// <summary>The paragraph of a place.</summary>
    private static Span Around(LedgerDocument document, Span place) =>
        document.Document.Blocks.Select(block => block.Span).FirstOrDefault(block => block.Contains(place), place);
}
