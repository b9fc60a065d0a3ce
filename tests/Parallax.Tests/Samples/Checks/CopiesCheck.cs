using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Who took words from whom, and how.</summary>
internal sealed class CopiesCheck : ISampleCheck
{
    public string Name => "copies";

    public bool Excludes => false;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var entry in expected.Entries("copies"))
        {
            var (document, of) = (run.Document(entry.Text("document")!), run.Document(entry.Text("of")!));
            var reverse = run.Ledger.Copies.Any(copy => copy.Document == of.Id && copy.Of == document.Id);
            var own = run.Ledger.Copies.Where(copy => copy.Document == document.Id).Select(copy => run.FileOfDocument(copy.Of)?[..2]).ToList();
            yield return new SampleFinding(
                $"{entry.Text("document")![..2]} of {entry.Text("of")![..2]}",
                Best.Of(
                    run.Ledger.Copies.Where(copy => copy.Document == document.Id && copy.Of == of.Id),
                    Problems,
                    reverse ? "found the other way round" : $"not found; it copies [{string.Join(", ", own)}]"));

            IEnumerable<string?> Problems(Copy copy)
            {
                var kinds = entry.Texts("kind");
                var kind = copy.Kind.ToString().ToLowerInvariant();
                yield return Best.Unless(kinds.Contains(kind), "kind", string.Join(" or ", kinds), FormattableString.Invariant($"{kind}, overlap {copy.Overlap:0.00}"));
                if (entry.Text("passage") is { } words)
                {
                    yield return Best.Unless(
                        copy.Passages.Any(passage => passage.Span.Of(document.Text).Contains(words, StringComparison.Ordinal)),
                        "passage",
                        words,
                        string.Join(" | ", copy.Passages.Select(passage => Passages.Short(passage.Span.Of(document.Text)))));
                }
            }
        }
    }
}
