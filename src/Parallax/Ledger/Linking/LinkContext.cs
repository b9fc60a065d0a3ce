using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Linking;

/// <summary>What documents have in common that name two local entities: the company they are named in, and what is said of them.</summary>
internal sealed class LinkContext
{
    /// <summary>So many words in common in the sentences that name two are as good as a thing in common.</summary>
    private const int LeastWords = 2;

    private const int MostDocuments = 8;

    /// <summary>So many of a kind are shown as evidence.</summary>
    private const int MostShown = 3;

    private readonly ImmutableArray<LedgerDocument> _documents;
    private readonly List<LocalNode> _nodes;
    private readonly Dictionary<int, SortedDictionary<int, Span>> _things = [];
    private readonly Dictionary<int, SortedDictionary<string, Span>> _words = [];

    public LinkContext(ImmutableArray<LedgerDocument> documents, List<LocalNode> nodes, MergeSets sets)
    {
        (_documents, _nodes) = (documents, nodes);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].IsNamed && nodes[i].Kind != EntityKind.Person)
            {
                if (!_things.TryGetValue(nodes[i].Document, out var things))
                {
                    _things.Add(nodes[i].Document, things = []);
                }

                things.TryAdd(sets.Find(i), nodes[i].Local.Mentions[0].Span);
            }
        }
    }

    /// <summary>The most named things, other than persons, that a document of the one shares with a document of the other; one more where the same is said of both.</summary>
    public int Shared(PersonGroup a, PersonGroup b) =>
        Pairs(a, b).Select(pair => pair.A == pair.B ? Things(pair.A).Count : Common(pair.A, pair.B).Count()).DefaultIfEmpty().Max()
        + (a.Members.Take(MostDocuments).Any(one => b.Members.Take(MostDocuments).Any(other => Words(one).Keys.Count(Words(other).ContainsKey) >= LeastWords)) ? 1 : 0);

    /// <summary>What speaks for two persons being one: roles that both hold, things that a document of each names, words said of both.</summary>
    public ImmutableArray<Reference> Evidence(PersonGroup a, PersonGroup b)
    {
        var evidence = new List<Reference>();
        foreach (var (mine, theirs) in a.SharedRoles(b).Take(MostShown))
        {
            Add(mine.Document, mine.Span, theirs.Document, theirs.Span, "the same role");
        }

        var (one, other) = Pairs(a, b).Where(pair => pair.A != pair.B).OrderByDescending(pair => Common(pair.A, pair.B).Count()).FirstOrDefault((A: -1, B: -1));
        foreach (var thing in one < 0 ? [] : Common(one, other).Take(MostShown))
        {
            Add(one, Things(one)[thing], other, Things(other)[thing], "named beside both");
        }

        var (said, also) = a.Members.Take(MostDocuments).SelectMany(mine => b.Members.Take(MostDocuments).Select(theirs => (mine, theirs)))
            .MaxBy(pair => Words(pair.mine).Keys.Count(Words(pair.theirs).ContainsKey));
        foreach (var word in Words(said).Keys.Where(Words(also).ContainsKey).Take(MostShown))
        {
            Add(_nodes[said].Document, Words(said)[word], _nodes[also].Document, Words(also)[word], "said of both");
        }

        return [.. evidence.Distinct()];

        void Add(int document, Span span, int otherDocument, Span otherSpan, string reason)
        {
            evidence.Add(_documents[document].At(span, reason));
            evidence.Add(_documents[otherDocument].At(otherSpan, reason));
        }
    }

    private static IEnumerable<(int A, int B)> Pairs(PersonGroup a, PersonGroup b) =>
        a.Documents.Take(MostDocuments).SelectMany(one => b.Documents.Take(MostDocuments).Select(other => (one, other)));

    private SortedDictionary<int, Span> Things(int document) => _things.TryGetValue(document, out var things) ? things : [];

    private IEnumerable<int> Common(int one, int other) => Things(one).Keys.Where(Things(other).ContainsKey);

    /// <summary>The words of the sentences that name a person, but for common ones and those of its own name, with where they stand.</summary>
    private SortedDictionary<string, Span> Words(int member)
    {
        if (!_words.TryGetValue(member, out var words))
        {
            var node = _nodes[member];
            var document = _documents[node.Document];
            var names = node.Local.Mentions.Where(mention => mention.Kind == MentionKind.Name).Select(mention => mention.Span).ToList();
            words = new(StringComparer.Ordinal);
            foreach (var word in document.Record.Sentences
                .Where(sentence => names.Exists(sentence.Contains))
                .SelectMany(sentence => WordScanner.Scan(document.Text, sentence))
                .Where(word => !word.IsNumber && !names.Exists(name => name.Contains(word.Span))))
            {
                if (Lexicon.Term(word.Folded) is { } term && !Lexicon.IsCommon(term))
                {
                    words.TryAdd(term, word.Span);
                }
            }

            _words.Add(member, words);
        }

        return words;
    }
}
