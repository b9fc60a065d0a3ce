using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents;
using Parallax.Ledger;

namespace Parallax.Evaluation.Sets;

/// <summary>
/// Measures linking on pairs of names in sentences (<c>eval/entities</c>): both sentences are read as two documents of one ledger, and the pair is
/// the same where a mention over the one name and a mention over the other belong to one entity. Accuracy, F1 of "same", and wrong merges, twice:
/// end to end, where a name that is not found counts as another one; and of linking alone (<c>given</c>), where a name that the sentence is not
/// found to name is given to it, with the kind that the table has for the pair.
/// </summary>
public static class EntityPairsEvaluation
{
    /// <param name="folder">Holds <c>pairs.tsv</c>.</param>
    /// <param name="part">open, kept, or null for both.</param>
    /// <param name="error">Told of what is wrong in the open part; null where nobody asks.</param>
    public static ImmutableSortedDictionary<string, double> Run(string folder, string? part, Action<EvaluationError>? error)
    {
        var tally = new SetTally();
        var rows = EntityPair.Read(folder).FindAll(pair => SetFiles.IsWanted(pair.Part, part));
        var answers = rows.AsParallel().AsOrdered().Select(pair => (Own: Ask(pair, isGiven: false), Given: Ask(pair, isGiven: true))).ToList();
        foreach (var (pair, answer) in rows.Zip(answers))
        {
            tally.Add(pair.Part, "bothFound", answer.Own.Found);
            Add(pair, string.Empty, answer.Own.Joined);
            Add(pair, "given.", answer.Given.Joined);
            tally.Add(pair.Part, "given." + pair.Kind, pair.IsSame == answer.Given.Joined);
            if (error is not null && pair.Part == "dev" && pair.IsSame != answer.Given.Joined)
            {
                error(new EvaluationError($"{(pair.IsSame ? "missed" : "merged")} {pair.Kind}{(answer.Own.Found ? string.Empty : ", name given")}", pair.NameA, pair.NameB, pair.Tricky));
            }
            else if (error is not null && pair.Part == "dev" && pair.IsSame != answer.Own.Joined)
            {
                error(new EvaluationError($"{(pair.IsSame ? "missed" : "merged")} {pair.Kind}, end to end alone", pair.NameA, pair.NameB, pair.Tricky));
            }
        }

        return tally.Metrics().Add("documents", rows.Count);

        void Add(EntityPair pair, string prefix, bool joined)
        {
            tally.Add(pair.Part, prefix + "accuracy", pair.IsSame == joined);
            tally.Add(pair.Part, prefix + "same", pair.IsSame && joined ? 1 : 0, joined ? 1 : 0, pair.IsSame ? 1 : 0);
            if (!pair.IsSame)
            {
                tally.Add(pair.Part, prefix + "wrongMerges", joined);
            }
        }
    }

    /// <summary>Whether the two names of a pair are one entity of the ledger, and whether both are found in their sentences.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="isGiven">Gives a sentence the name that it is not found to name.</param>
    public static (bool Joined, bool Found) Ask(EntityPair pair, bool isGiven)
    {
        var ledger = LedgerBuilder.Build([Input("a", pair.ContextA, pair.NameA), Input("b", pair.ContextB, pair.NameB)]);
        var (first, second) = (Entities("a", pair.NameA), Entities("b", pair.NameB));
        return (first.Overlaps(second), first.Count > 0 && second.Count > 0);

        LedgerInput Input(string id, string context, string name)
        {
            var record = DocumentPipeline.Analyze(new SetReport(id, id == "a" ? "Outlet One" : "Outlet Two", id == "a" ? "2031-05-04" : "2031-05-05", null, context).Document());
            return new LedgerInput(isGiven ? Given(record, name, pair.EntityKind) : record, [id]);
        }

        HashSet<string> Entities(string id, string name)
        {
            var index = ledger.Documents.Select(document => document.Paths[0]).ToList().IndexOf(id);
            return [.. Locals(ledger.Documents[index].Record, name).Select(local => ledger.Entities.Of(index, local).Id)];
        }
    }

    private static DocumentRecord Given(DocumentRecord record, string name, EntityKind kind)
    {
        var span = Place(record, name);
        return Locals(record, name).Any(local => record.Entities[local].Mentions.Any(mention => mention.Kind == MentionKind.Name && Covers(mention.Span, span, record.Document.Text)))
            ? record
            : record with { Entities = record.Entities.Add(new LocalEntity { Kind = kind, Name = name, Mentions = [new EntityMention(span, MentionKind.Name)] }) };
    }

    private static Span Place(DocumentRecord record, string name) => record.Document.Text.IndexOf(name, StringComparison.Ordinal) is var at ? new Span(at, at + name.Length) : default;

    /// <summary>The local entities whose mention covers the name, with no more than a title or an article beside it.</summary>
    private static IEnumerable<int> Locals(DocumentRecord record, string name)
    {
        var span = Place(record, name);
        return Enumerable.Range(0, record.Entities.Length).Where(local => record.Entities[local].Mentions.Any(mention => Covers(mention.Span, span, record.Document.Text)));
    }

    /// <summary>At least half of the longer is shared; or the mention is the name with its place behind it ("Zenit of St Petersburg", "Hebron, Kentucky").</summary>
    private static bool Covers(Span mention, Span name, string text) => (Math.Min(mention.End, name.End) - Math.Max(mention.Start, name.Start)) * 2 > Math.Max(mention.Length, name.Length)
        || (mention.Start == name.Start && mention.Contains(name) && (text.AsSpan(name.End).StartsWith(" of ", StringComparison.Ordinal) || text.AsSpan(name.End).StartsWith(", ", StringComparison.Ordinal)));
}
