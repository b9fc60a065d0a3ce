using System;
using System.Buffers;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Parallax.Ledger.Stories;

/// <summary>Makes a profile of weighed terms.</summary>
internal static class ProfileBuilder
{
    /// <summary>Words and names of a document that are kept: the heaviest.</summary>
    private const int MostTerms = 150;

    /// <param name="published">When the document was published.</param>
    /// <param name="terms">Its terms with their numbers and weights, in any order; sorted by weight afterwards.</param>
    /// <param name="isPrivate">Tells the persons who are neither officials nor speak in public.</param>
    /// <param name="heavy">How many of the heaviest terms are told.</param>
    /// <param name="withSubject">False where nobody asks what <see cref="StoryProfile.Subject"/> are.</param>
    public static StoryProfile Build(DateInterval published, Span<WeighedTerm> terms, Func<string, bool> isPrivate, int heavy, bool withSubject = true)
    {
        Sort(terms);
        var vectors = new List<(int, double)>[Enum.GetValues<StoryTermKind>().Length];
        for (var kind = 0; kind < vectors.Length; kind++)
        {
            vectors[kind] = [];
        }

        var (names, others) = (new List<(int, double)>(), new List<(int, double)>());
        var count = 0;
        var subject = new List<(string Term, double Weight)>();
        var heaviest = ImmutableArray.CreateBuilder<int>(heavy);
        double squares = 0;
        foreach (var term in terms)
        {
            var kind = term.Kind;
            var isContent = kind is StoryTermKind.Word or StoryTermKind.Name or StoryTermKind.Person && count < MostTerms;
            if (isContent)
            {
                count++;
                if (kind != StoryTermKind.Word)
                {
                    names.Add((term.Place, term.Weight));
                }

                squares += term.Weight * term.Weight;
                if (heaviest.Count < heavy)
                {
                    heaviest.Add(term.Place);
                }

                if (withSubject)
                {
                    subject.Add((term.Term, term.Weight));
                }
            }

            if (isContent || kind != StoryTermKind.Word)
            {
                vectors[(int)kind].Add((term.Place, term.Weight));
            }

            if (kind is StoryTermKind.Name or StoryTermKind.Person && isPrivate(term.Term))
            {
                others.Add((term.Place, term.Weight));
            }
        }

        var length = Math.Sqrt(squares);
        subject.Sort((a, b) => string.CompareOrdinal(a.Term, b.Term));
        return new StoryProfile
        {
            Published = published,
            Content = new ContentVector(Vector(vectors[(int)StoryTermKind.Word]), Vector(names)),
            Names = Vector(vectors[(int)StoryTermKind.Name]),
            Persons = Vector(vectors[(int)StoryTermKind.Person]),
            Private = Vector(others),
            Numbers = Vector(vectors[(int)StoryTermKind.Number]),
            Days = Vector(vectors[(int)StoryTermKind.Day]),
            Subject = [.. subject.ConvertAll(pair => (pair.Term, pair.Weight / length))],
            Heaviest = heaviest.ToImmutable(),
        };
    }

    /// <summary>The heaviest first, those of one weight by their words.</summary>
    private static void Sort(Span<WeighedTerm> terms)
    {
        var keys = ArrayPool<double>.Shared.Rent(terms.Length);
        for (var i = 0; i < terms.Length; i++)
        {
            keys[i] = -terms[i].Weight;
        }

        keys.AsSpan(0, terms.Length).Sort(terms);
        ArrayPool<double>.Shared.Return(keys);
        for (var start = 0; start < terms.Length;)
        {
            var end = start + 1;
            for (; end < terms.Length && terms[end].Weight == terms[start].Weight; end++)
            {
            }

            if (end - start > 1)
            {
                terms[start..end].Sort((a, b) => string.CompareOrdinal(a.Term, b.Term));
            }

            start = end;
        }
    }

    private static TermVector Vector(List<(int Term, double Weight)> terms) => terms.Count == 0 ? TermVector.Empty : new(CollectionsMarshal.AsSpan(terms));
}
