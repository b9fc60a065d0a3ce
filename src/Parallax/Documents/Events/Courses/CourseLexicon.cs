using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Rules;

namespace Parallax.Documents.Events.Courses;

/// <summary>Words for how things go, and the things, from <c>Rules/en/course-*.tsv</c>.</summary>
internal static class CourseLexicon
{
    private static readonly FrozenDictionary<string, ImmutableArray<CourseWord>> Words = RuleFile.Rows("en/course-words.tsv")
        .Select(row => (Parts: row[0].Split(' '), Row: row))
        .Select(pair => new CourseWord(pair.Parts[0], pair.Parts.Length > 1 ? pair.Parts[1] : null, pair.Row[1] == "v", Enum.Parse<CourseDirection>(pair.Row[2], true), pair.Row.Length > 3 ? pair.Row[3][0] : 's'))
        .GroupBy(word => word.Lemma, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderBy(word => word.Particle is null).ToImmutableArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Thing, bool IsNamed)> Things = RuleFile.Rows("en/course-subjects.tsv")
        .ToFrozenDictionary(row => row[0], row => (row[1], row.Length > 2 && row[2] == "named"), StringComparer.Ordinal);

    /// <summary>Those of a lemma, with a particle before those without.</summary>
    public static IEnumerable<CourseWord> Of(string lemma, PartOfSpeech tag) => Words.TryGetValue(lemma, out var words)
        ? words.Where(word => word.IsVerb ? tag is PartOfSpeech.Verb or PartOfSpeech.Aux : tag is PartOfSpeech.Noun)
        : [];

    /// <summary>What a noun stands for, and whether a course is of it only with the words beside it; null where its course is not read.</summary>
    public static (string Thing, bool IsNamed)? ThingOf(string lemma) => Things.TryGetValue(lemma, out var thing) ? thing : null;
}
