using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Mentions;

namespace Parallax.Tests.Documents;

/// <summary>Names marked by hand, for tests of what comes behind finding them.</summary>
internal static class HandMadeNames
{
    /// <summary>
    /// Every place where one of the forms stands. A form may say what it names: <c>org:Northern Union</c>, <c>place:Norlia</c>,
    /// <c>place:Norlian=Norlia</c> for an adjective of a place; a person where it says nothing.
    /// </summary>
    public static ImmutableArray<NameMention> Of(string text, params string[] forms)
    {
        var found = new List<NameMention>();
        foreach (var form in forms.OrderByDescending(form => form.Length))
        {
            var kind = form.StartsWith("org:", StringComparison.Ordinal) ? EntityKind.Organization : form.StartsWith("place:", StringComparison.Ordinal) ? EntityKind.Place : form.StartsWith("force:", StringComparison.Ordinal) ? EntityKind.Force : EntityKind.Person;
            var parts = form[(form.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('=');
            for (var at = text.IndexOf(parts[0], StringComparison.Ordinal); at >= 0; at = text.IndexOf(parts[0], at + 1, StringComparison.Ordinal))
            {
                var span = new Span(at, at + parts[0].Length);
                if (!found.Exists(name => name.Span.Overlaps(span)) && (span.End == text.Length || !char.IsLetter(text[span.End])))
                {
                    found.Add(new NameMention(span, kind, parts.Length > 1 ? parts[1] : null, null, parts.Length > 1 && kind == EntityKind.Place));
                }
            }
        }

        return [.. found.OrderBy(name => name.Span)];
    }
}
