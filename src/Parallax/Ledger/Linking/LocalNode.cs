using System;
using System.Collections.Generic;
using System.Linq;

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
        Words = NameKeys.Words(local.Name, local.Kind);
        Key = string.Join(' ', Words);
        IsNamed = Words.Count > 0 && (local.Link is not null || local.Mentions.Any(mention => mention.Kind == MentionKind.Name));
        Surfaces = [.. local.Mentions
            .Where(mention => mention.Kind == MentionKind.Name)
            .Select(mention => NameKeys.Trimmed(mention.Span.Of(text)))
            .Where(surface => surface.Length is > 0 and <= 120)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Named = (local.Mentions.FirstOrDefault(mention => mention.Span.In(text).Equals(local.Name, StringComparison.OrdinalIgnoreCase))
            ?? local.Mentions.FirstOrDefault(mention => mention.Kind == MentionKind.Name, local.Mentions[0])).Span;
        HasArticle = local.Mentions.Where(mention => mention.Kind == MentionKind.Name)
            .Any(mention => mention.Span.Start >= 4 && text.AsSpan(mention.Span.Start - 4, 4).Equals("the ", StringComparison.OrdinalIgnoreCase));
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

    public bool IsFullName => Words.Count >= 2;

    public string Given => Words[0];

    public string Surname => Words[^1];
}
