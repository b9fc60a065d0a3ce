using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Outlet, title, date, authors, and what the text must contain (once).</summary>
internal sealed class DocumentsCheck : ISampleCheck
{
    public string Name => "documents";

    public bool Excludes => false;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var entry in expected.Entries("documents"))
        {
            var problems = Problems(run.Document(entry.File).Document, entry).OfType<string>().ToList();
            yield return new SampleFinding(entry.File, problems.Count == 0 ? null : string.Join("; ", problems));
        }
    }

    private static IEnumerable<string?> Problems(Document document, ExpectedEntry entry)
    {
        if (entry.Has("outlet"))
        {
            var outlets = entry.Texts("outlet");
            var holds = outlets.IsEmpty ? document.Outlet is null : outlets.Contains(document.Outlet ?? string.Empty, StringComparer.OrdinalIgnoreCase);
            yield return Best.Unless(holds, "outlet", outlets.IsEmpty ? null : string.Join(" or ", outlets), document.Outlet);
        }

        if (entry.Has("title"))
        {
            yield return Best.Unless(document.Title == entry.Text("title"), "title", entry.Text("title"), document.Title);
        }

        if (entry.Has("published"))
        {
            var day = document.Published?.Value is { Length: >= 10 } value ? value[..10] : document.Published?.Value;
            yield return Best.Unless(day == entry.Text("published"), "published", entry.Text("published"), day);
        }

        if (entry.Has("authors"))
        {
            var (wanted, found) = (string.Join(", ", entry.Texts("authors")), string.Join(", ", document.Authors));
            yield return Best.Unless(wanted == found, "authors", wanted, found);
        }

        foreach (var words in entry.Texts("mustContain").Where(words => !document.Text.Contains(words, StringComparison.Ordinal)))
        {
            yield return $"lacks “{words}”";
        }

        foreach (var words in entry.Texts("once"))
        {
            var times = Regex.Count(document.Text, Regex.Escape(words));
            yield return times == 1 ? null : FormattableString.Invariant($"holds “{words}” {times} times");
        }
    }
}
