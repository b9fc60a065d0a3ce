using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Linking;

/// <summary>What speaks for two local entities being one besides their names: the company they are named in, and what is said of them.</summary>
internal sealed class LinkContext
{
    /// <summary>So many members of a group are compared with so many of another.</summary>
    private const int MostMembers = 8;

    /// <summary>So many of a kind are shown as evidence.</summary>
    private const int MostShown = 3;

    /// <summary>Words in common count half as much as names, and no more than so much.</summary>
    private const double MostWords = 3;

    private readonly ImmutableArray<LedgerDocument> _documents;
    private readonly List<LocalNode> _nodes;
    private readonly Dictionary<int, SortedDictionary<string, Span>> _company = [];
    private readonly Dictionary<int, SortedDictionary<string, Span>> _words = [];
    private readonly string[] _names;

    public LinkContext(ImmutableArray<LedgerDocument> documents, List<LocalNode> nodes)
    {
        (_documents, _nodes) = (documents, nodes);
        _names = [.. nodes.Select(NameOf)];
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].IsNamed)
            {
                if (!_company.TryGetValue(nodes[i].Document, out var company))
                {
                    _company.Add(nodes[i].Document, company = new(StringComparer.Ordinal));
                }

                company.TryAdd(_names[i], nodes[i].Named);
            }
        }
    }

    /// <summary>How much two groups of local entities share, of the two documents that share most: one for each name, half for each word said of both.</summary>
    public double Strength(IReadOnlyList<int> a, IReadOnlyList<int> b) => Pairs(a, b).Select(pair => Shared(pair.A, pair.B)).DefaultIfEmpty().Max();

    /// <summary>What is shared, with where it stands in both documents.</summary>
    public IEnumerable<Reference> Evidence(IReadOnlyList<int> a, IReadOnlyList<int> b)
    {
        var (one, other) = Pairs(a, b).MaxBy(pair => Shared(pair.A, pair.B));
        var (first, second) = (_documents[_nodes[one].Document], _documents[_nodes[other].Document]);
        foreach (var name in Company(one, other).Take(MostShown))
        {
            yield return first.At(_company[_nodes[one].Document][name], "named beside both");
            yield return second.At(_company[_nodes[other].Document][name], "named beside both");
        }

        foreach (var word in Said(one, other).Take(MostShown))
        {
            yield return first.At(Words(one)[word], "said of both");
            yield return second.At(Words(other)[word], "said of both");
        }
    }

    private double Shared(int one, int other) => Company(one, other).Count() + Math.Min(MostWords, Said(one, other).Count() / 2.0);

    /// <summary>Numbers from three up that are no years: whoever counts the same things counts alike.</summary>
    private static bool IsTellingNumber(string folded, bool isNumber) => isNumber
        ? folded.Length is 2 or 3 or > 4 || (folded.Length == 1 && folded[0] > '2') || (folded.Length == 4 && folded[0] is not ('1' or '2'))
        : folded.Length > 3 && NameForms.IsNumberWord(folded);

    private static IEnumerable<(int A, int B)> Pairs(IReadOnlyList<int> a, IReadOnlyList<int> b) =>
        a.Take(MostMembers).SelectMany(one => b.Take(MostMembers).Select(other => (A: one, B: other)));

    /// <summary>A person by its surname, anything else by its entry in the gazetteer or by its name, as they sound: company is compared before anything is linked.</summary>
    private static string NameOf(LocalNode node) =>
        node.Local.Link is { } link ? $"g:{link.Scheme}:{link.Id}"
        : !node.IsNamed ? string.Empty
        : node.Kind == EntityKind.Person ? "p:" + NameKeys.Skeleton(node.Surname)
        : "t:" + string.Join(' ', node.Words.Select(NameKeys.Skeleton));

    /// <summary>Names that both documents hold, but for those of the two themselves.</summary>
    private IEnumerable<string> Company(int one, int other)
    {
        var (mine, theirs) = (_nodes[one], _nodes[other]);
        if (mine.Document == theirs.Document)
        {
            return [];
        }

        var own = new[] { _names[one], _names[other] };
        return _company[mine.Document].Keys.Where(name => _company[theirs.Document].ContainsKey(name) && !own.Contains(name)
            && !mine.Named.Overlaps(_company[mine.Document][name]) && !theirs.Named.Overlaps(_company[theirs.Document][name]));
    }

    /// <summary>Words said of both, but for those of names that both documents hold.</summary>
    private IEnumerable<string> Said(int one, int other)
    {
        var company = Company(one, other).Select(name => _company[_nodes[one].Document][name]).ToList();
        return Words(one).Where(word => Words(other).ContainsKey(word.Key) && !company.Exists(name => name.Contains(word.Value))).Select(word => word.Key);
    }

    /// <summary>The words of the sentences that speak of it, but for common ones and those of names, with where they stand. Where one sentence alone does, those beside it as well.</summary>
    private SortedDictionary<string, Span> Words(int member)
    {
        if (_words.TryGetValue(member, out var words))
        {
            return words;
        }

        var node = _nodes[member];
        var document = _documents[node.Document];
        var sentences = document.Record.Sentences;
        var speaking = Enumerable.Range(0, sentences.Length).Where(at => node.Local.Mentions.Any(mention => sentences[at].Contains(mention.Span))).ToList();
        if (speaking is [var only])
        {
            speaking = [.. Enumerable.Range(only - 1, 3).Where(at => at >= 0 && at < sentences.Length)];
        }

        words = new(StringComparer.Ordinal);
        foreach (var word in speaking.SelectMany(at => WordScanner.Scan(document.Text, sentences[at])).Where(word => !node.Local.Mentions.Any(mention => mention.Kind == MentionKind.Name && mention.Span.Contains(word.Span))))
        {
            var term = word.IsNumber ? word.Folded : Lexicon.Term(word.Folded);
            if (term is not null && (IsTellingNumber(word.Folded, word.IsNumber) || (!word.IsNumber && !Lexicon.IsCommon(term) && !Lexicon.IsCalendar(word.Folded))))
            {
                words.TryAdd(term, word.Span);
            }
        }

        _words.Add(member, words);
        return words;
    }
}
