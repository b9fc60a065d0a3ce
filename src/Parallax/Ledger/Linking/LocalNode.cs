using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Linking;

/// <summary>A local entity on its way into an entity of the ledger.</summary>
internal sealed class LocalNode
{
    public LocalNode(int document, int index, LocalEntity local, string text)
    {
        Document = document;
        Index = index;
        Local = local;
        Kind = local.Kind;
        Surfaces = [.. local.Mentions
            .Where(mention => mention.Kind == MentionKind.Name)
            .Select(mention => NameKeys.Trimmed(mention.Span.Of(text)))
            .Where(surface => surface.Length is > 0 and <= 120)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Named = (local.Mentions.FirstOrDefault(mention => mention.Span.In(text).Equals(local.Name, StringComparison.OrdinalIgnoreCase))
            ?? local.Mentions.FirstOrDefault(mention => mention.Kind == MentionKind.Name, local.Mentions[0])).Span;
        var words = NameKeys.Words(local.Name, local.Kind);
        Words = UnitNumber(text, Named, words) is { } number ? [number, .. words] : words;
        Key = string.Join(' ', Words);
        IsNamed = Words.Count > 0 && (local.Link is not null || local.Mentions.Any(mention => mention.Kind == MentionKind.Name));
        HasArticle = local.Mentions.Where(mention => mention.Kind == MentionKind.Name)
            .Any(mention => mention.Span.Start >= 4 && text.AsSpan(mention.Span.Start - 4, 4).Equals("the ", StringComparison.OrdinalIgnoreCase));
        Description = NameDescription.Of(text, Named);
        Roles = [.. local.Roles.Select(role => (RoleNames.Of(role.Title), role.Of, role.Span))];
    }

    /// <summary>Index of the document in the ledger.</summary>
    public int Document { get; }

    /// <summary>Index of the local entity in its record.</summary>
    public int Index { get; }

    public LocalEntity Local { get; }

    /// <summary>What its document counts for it being of a kind: half where a place has an article, since few places have one ("the Northern Concord").</summary>
    public double Voice(EntityKind kind) => kind == EntityKind.Place && HasArticle && Local.Link is null ? 0.5 : 1;

    /// <summary>What it is taken for; the document's own word until <see cref="KindReconciler"/> has heard the others.</summary>
    public EntityKind Kind { get; set; }

    /// <summary>The folded words of its name, without titles and articles.</summary>
    public IReadOnlyList<string> Words { get; }

    public string Key { get; }

    /// <summary>False for what a document only describes ("officials", "the report"): it stays that document's own.</summary>
    public bool IsNamed { get; }

    /// <summary>Its name mentions as the text spells them.</summary>
    public IReadOnlyList<string> Surfaces { get; }

    /// <summary>Where its document first names it by the name it is compared by; else where it is named first, or spoken of first.</summary>
    public Span Named { get; }

    /// <summary>True where "the" stands before the name: so it does before bodies rather than places.</summary>
    public bool HasArticle { get; }

    public IReadOnlyList<(RoleName Role, int? Of, Span Span)> Roles { get; }

    /// <summary>What the text says of it right beside its name.</summary>
    public NameDescription Description { get; }

    /// <summary>A given and a family name; "Diarra-Keita" is a family name alone.</summary>
    public bool IsFullName => Words.Count > 2 || (Words.Count == 2 && !IsHyphened);

    /// <summary>The given name, whole where it is double ("Jean-Pierre").</summary>
    public string Given => Words.Count > 2 && IsHyphened ? Words[0] + "-" + Words[1] : Words[0];

    public string Surname => Words[^1];

    /// <summary>The number of a unit that stands before what was taken for its name: "12th" Mountain Brigade.</summary>
    private static string? UnitNumber(string text, Span name, IReadOnlyList<string> words)
    {
        if (name.Start < 2 || text[name.Start - 1] != ' ' || words.Count == 0 || !ThingNames.IsUnit(words[^1]) || NameForms.IsOrdinal(words[0], out _))
        {
            return null;
        }

        var before = WordScanner.Scan(text, new Span(Math.Max(0, name.Start - 14), name.Start));
        return before.Count > 0 && before[^1].Span.End == name.Start - 1 && NameForms.IsOrdinal(before[^1].Folded, out var number) ? number : null;
    }

    private bool IsHyphened => Words.Count > 1 && Folding.Fold(Local.Name).Contains(Words[0] + "-" + Words[1], StringComparison.Ordinal);
}
