using System.Collections.Generic;
using System.Collections.Immutable;
using Parallax.Documents.Reading.Metadata;

namespace Parallax.Documents.Reading;

/// <summary>What a reader of one form found in an input: the report before its text is put together.</summary>
internal sealed class Draft
{
    public List<DraftBlock> Blocks { get; } = [];

    public List<DraftDrop> Dropped { get; } = [];

    public List<Finding> Findings { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Why there is no text, where the reader knows: "paywall", "cookie notice".</summary>
    public string? WhyNoText { get; set; }

    public string? Url { get; set; }

    public string? Outlet { get; set; }

    public string? Title { get; set; }

    public ImmutableArray<string> Authors { get; set; } = [];

    /// <summary>Language that the page names; null for none.</summary>
    public string? DeclaredLanguage { get; set; }

    public StatedDate? Published { get; set; }

    public StatedDate? Modified { get; set; }
}
