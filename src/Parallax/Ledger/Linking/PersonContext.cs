using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Linking;

/// <summary>What documents have in common that name two persons: other things, and what is said of the persons.</summary>
internal sealed class PersonContext
{
    /// <summary>So many words in common in the sentences that name two persons are as good as a thing in common.</summary>
    private const int LeastWords = 2;

    private const int MostDocuments = 8;

    private readonly ImmutableArray<LedgerDocument> _documents;
    private readonly List<LocalNode> _nodes;
    private readonly Dictionary<int, SortedSet<int>> _things = [];
    private readonly Dictionary<int, HashSet<string>> _words = [];

    public PersonContext(ImmutableArray<LedgerDocument> documents, List<LocalNode> nodes, UnionFind sets)
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

                things.Add(sets.Find(i));
            }
        }
    }

    /// <summary>The most named things, other than persons, that a document of the one shares with a document of the other; one more where the same is said of both.</summary>
    public int Shared(PersonGroup a, PersonGroup b)
    {
        var most = 0;
        foreach (var one in a.Documents.Take(MostDocuments).Where(_things.ContainsKey))
        {
            foreach (var other in b.Documents.Take(MostDocuments).Where(_things.ContainsKey))
            {
                most = Math.Max(most, one == other ? _things[one].Count : _things[one].Count(_things[other].Contains));
            }
        }

        return most + (a.Members.Take(MostDocuments).Any(one => b.Members.Take(MostDocuments).Any(other => Words(one).Count(Words(other).Contains) >= LeastWords)) ? 1 : 0);
    }

    /// <summary>The words of the sentences that name a person, but for common ones and those of its own name.</summary>
    private HashSet<string> Words(int member)
    {
        if (!_words.TryGetValue(member, out var words))
        {
            var node = _nodes[member];
            var document = _documents[node.Document];
            var names = node.Local.Mentions.Where(mention => mention.Kind == MentionKind.Name).Select(mention => mention.Span).ToList();
            words = [.. document.Record.Sentences
                .Where(sentence => names.Exists(sentence.Contains))
                .SelectMany(sentence => WordScanner.Scan(document.Text, sentence))
                .Where(word => !word.IsNumber && !names.Exists(name => name.Contains(word.Span)))
                .Select(word => Lexicon.Term(word.Folded)).OfType<string>().Where(term => !Lexicon.IsCommon(term))];
            _words.Add(member, words);
        }

        return words;
    }
}
