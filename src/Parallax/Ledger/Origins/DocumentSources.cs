using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Parallax.Ledger.Copies;

namespace Parallax.Ledger.Origins;

/// <summary>Where each document has from what its reporter tells: another document that it copies, an agency, or its own outlet.</summary>
internal sealed class DocumentSources
{
    private readonly ImmutableArray<LedgerDocument> _documents;
    private readonly Dictionary<string, int> _index;
    private readonly ILookup<string, Copy> _copies;
    private readonly HashSet<string> _agencies;
    /// <summary>What is known of the sources of whole documents so far.</summary>
    private readonly Source?[] _whole;

    /// <summary>Sources of documents that retell an interview given to somebody else.</summary>
    private readonly Source?[] _retold;

    private readonly CopyFamilies _families;

    private readonly ImmutableArray<ReportSentence>[] _reports;

    private readonly ImmutableArray<(ImmutableArray<string> Keys, Span Span, bool IsWhole)> _lines;

    /// <summary>The outlets whose documents are at hand, and all that are credited with a report.</summary>
    public PublisherNames Names { get; }

    /// <summary>Keys of the publishers that the lines above and below a report name.</summary>
    public ImmutableArray<string> Signed(int document) => _lines[document].Keys;

    public DocumentSources(ImmutableArray<LedgerDocument> documents, ImmutableArray<Copy> copies)
    {
        _documents = documents;
        _index = documents.Select((document, at) => (document.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        _copies = copies.ToLookup(copy => copy.Document, StringComparer.Ordinal);
        _agencies = [.. documents.SelectMany(document => document.Record.Credits).Where(credit => credit.Kind == CreditKind.Agency).Select(credit => Publishers.Key(credit.Name))];
        Names = new PublisherNames(documents.Select(document => document.Document.Outlet).OfType<string>()
            .Concat(documents.SelectMany(document => document.Record.Credits).Where(credit => credit.Kind is CreditKind.Reported or CreditKind.Agency or CreditKind.GivenTo).Select(credit => credit.Name)));
        _reports = Reports(documents, Names);
        _agencies.UnionWith(_agencies.Select(Names.Key).ToList());
        _lines = [.. documents.Select(document => CreditLines.Read(document, Names))];
        _whole = new Source?[documents.Length];
        _retold = new Source?[documents.Length];
        _families = new CopyFamilies(
            documents.Length,
            [.. copies.Where(copy => copy.Kind != CopyKind.Partial || copy.Overlap >= 0.5).Select(copy => (_index[copy.Document], _index[copy.Of], copy))],
            document => Own(document).Kind == OriginKind.Agency ? 2 : _documents[document].Document.Outlet is null ? 0 : 1);
        foreach (var copy in copies.Where(copy => copy is { Kind: CopyKind.Derived, Direction: not CopyDirection.Known }))
        {
            Retold(copy);
        }
    }

    /// <summary>Reads the reports, and again those that name one of whom only the reading of others told that it publishes.</summary>
    /// <param name="documents">The reports.</param>
    /// <param name="publishers">Those known; those that are cited are added.</param>
    internal static ImmutableArray<ReportSentence>[] Reports(ImmutableArray<LedgerDocument> documents, PublisherNames publishers)
    {
        var names = documents.Select(_ => new HashSet<string>(StringComparer.Ordinal)).ToArray();
        var reports = documents.Select((document, index) => ReportReader.Read(document, publishers, names[index])).ToArray();
        foreach (var cited in reports.SelectMany(report => report).Select(sentence => sentence.Cited).OfType<string>().ToList())
        {
            publishers.Add(cited);
        }

        for (var i = 0; i < reports.Length; i++)
        {
            if (names[i].Any(publishers.IsKnown))
            {
                reports[i] = ReportReader.Read(documents[i], publishers, names[i]);
            }
        }

        return reports;
    }

    /// <summary>Source of what stands at a place of a document in the reporter's own words.</summary>
    public Source At(int document, Span place)
    {
        var passages = _copies[_documents[document].Id]
            .Where(copy => copy.Kind == CopyKind.Partial)
            .SelectMany(copy => copy.Passages.Where(passage => passage.Span.Contains(place)).Select(passage => (Copy: copy, Passage: passage)))
            .OrderByDescending(pair => pair.Copy.Direction).ThenByDescending(pair => pair.Passage.Span.Length).ThenBy(pair => pair.Copy.Of, StringComparer.Ordinal);
        foreach (var (copy, passage) in passages)
        {
            var source = Whole(_index[copy.Of]);
            return source with { Path = [.. Steps(document, copy, passage), .. source.Path] };
        }

        var credit = _documents[document].Record.Credits
            .Where(credit => credit.Kind is CreditKind.Reported or CreditKind.Agency or CreditKind.Document && credit.Covers is { } covers && covers.Contains(place))
            .OrderBy(credit => credit.Covers!.Value.Length).ThenBy(credit => credit.Span).FirstOrDefault();
        if (credit is not null)
        {
            return Credited(document, credit);
        }

        return Sentence(document, place) is { Cited: { } cited, Span: var sentence } ? Published(cited, [_documents[document].At(sentence, $"credits {cited}")]) : Whole(document);
    }

    /// <summary>What the sentence at a place says of its sources.</summary>
    public ReportSentence? Sentence(int document, Span place)
    {
        var sentences = _reports[document];
        var (low, high) = (0, sentences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sentences[middle].Span.End <= place.Start ? (middle + 1, high) : (low, middle);
        }

        return low < sentences.Length && sentences[low].Span.Start <= place.Start ? sentences[low] : null;
    }

    public ImmutableArray<ReportSentence> Report(int document) => _reports[document];

    /// <summary>True for the name of an outlet or agency that the ledger knows.</summary>
    public bool IsPublisher(string name) => Names.IsKnown(Publishers.Key(name));

    /// <summary>The outlet, agency or paper that a credit names.</summary>
    public Source Credited(int document, Credit credit) => credit.Kind == CreditKind.Document
        ? Paper(_documents[document], credit)
        : Published(credit.Name, [_documents[document].At(credit.Span, $"credits {credit.Name}")]);

    /// <summary>What a publisher itself reports.</summary>
    public Source Published(string name, ImmutableArray<Reference> path)
    {
        var key = Names.Key(name);
        return _agencies.Contains(key) || Publishers.IsAgency(key)
            ? new Source("publisher:" + key, OriginKind.Agency, Names.Name(name), path)
            : new Source("publisher:" + key, OriginKind.Unknown, Names.Name(name) + ", own report", path);
    }

    /// <summary>Source of the document as a whole: that of the family of copies it belongs to.</summary>
    public Source Whole(int document)
    {
        if (_whole[document] is { } known)
        {
            return known;
        }

        var source = _retold[document] ?? _retold[_families.Root(document)] ?? Own(_families.Root(document));
        var path = new List<Reference>();
        for (var at = document; _retold[document] is null && _families.Step(at) is { } step; at = step.Parent)
        {
            path.AddRange(Steps(at, step.Copy, step.Copy.Passages.IsEmpty ? null : step.Copy.Passages[0]));
        }

        return _whole[document] = source with { Path = [.. path, .. source.Path] };
    }

    /// <summary>Two that retell an interview given to a third have what they share from there, although neither is known to copy the other.</summary>
    private void Retold(Copy copy)
    {
        var (own, other) = (_documents[_index[copy.Document]], _documents[_index[copy.Of]]);
        foreach (var credit in GivenTo(own))
        {
            if (GivenTo(other).FirstOrDefault(theirs => Names.Key(theirs.Name) == Names.Key(credit.Name)) is { } same)
            {
                _retold[_index[own.Id]] ??= Published(credit.Name, [own.At(credit.Span, $"retells what was given to {credit.Name}, as does {Name(other)}: {copy.Why}")]);
                _retold[_index[other.Id]] ??= Published(same.Name, [other.At(same.Span, $"retells what was given to {same.Name}, as does {Name(own)}: {copy.Why}")]);
                return;
            }
        }
    }

    private IEnumerable<Credit> GivenTo(LedgerDocument document) => document.Record.Credits
        .Where(credit => credit.Kind == CreditKind.GivenTo && (document.Document.Outlet is not { } own || Names.Key(own) != Names.Key(credit.Name)))
        .OrderBy(credit => credit.Span);

    private Source Own(int index)
    {
        var document = _documents[index];
        var credit = document.Record.Credits
            .Where(credit => credit.Covers is null && credit.Kind is CreditKind.Agency or CreditKind.Reported)
            .OrderBy(credit => credit.Kind != CreditKind.Agency).ThenBy(credit => credit.Span).FirstOrDefault();
        if (credit is { Kind: CreditKind.Agency } && Lead(index) is { Cited: { } cited, Span: var lead } && Names.Key(cited) != Names.Key(credit.Name))
        {
            // An agency that opens with another's report passes it on.
            return Published(cited, [document.At(credit.Span, $"credits {credit.Name}"), document.At(lead, $"which credits {cited}")]);
        }

        if (credit is { Covers: null })
        {
            return Credited(index, credit);
        }

        if (_lines[index] is { IsWhole: true } line)
        {
            return Published(line.Keys[0], [document.At(line.Span, $"credits {Names.Name(line.Keys[0])}")]);
        }

        return document.Document.Outlet is { } outlet
            ? Published(outlet, [])
            : new Source("document:" + document.Id, OriginKind.Unknown, $"own report of an unnamed outlet ({Name(document)})", []);
    }

    /// <summary>The first sentence of the text.</summary>
    public ReportSentence? Lead(int index) => _reports[index].FirstOrDefault(sentence => sentence.Block >= (_documents[index].Document.Blocks.Length > 1 ? 1 : 0));

    /// <summary>A named paper is one wherever it is cited; "the report" is another in every document.</summary>
    private static Source Paper(LedgerDocument document, Credit credit)
    {
        ImmutableArray<Reference> path = [document.At(credit.Span, $"credits {credit.Name}")];
        return credit.Name.Any(char.IsUpper)
            ? new Source("paper:" + string.Join(' ', Words.WordScanner.Folded(credit.Name)), OriginKind.Document, credit.Name, path)
            : new Source($"unnamed paper:{document.Id}:{credit.Name}", OriginKind.Document, $"{credit.Name}, cited by {Name(document)}", path);
    }

    /// <summary>The passage in the document and in the other one, whichever of them took it.</summary>
    private ImmutableArray<Reference> Steps(int document, Copy copy, CopiedPassage? passage)
    {
        if (passage is null)
        {
            return [];
        }

        var took = copy.Document == _documents[document].Id;
        var (own, other) = (_documents[document], _documents[_index[took ? copy.Of : copy.Document]]);
        var kind = copy.Kind switch
        {
            CopyKind.Identical => "the same words as",
            CopyKind.Near => "much the same words as",
            CopyKind.Derived => "the same report in other words as",
            _ => "a passage in the same words as",
        };
        return
        [
            own.At(took ? passage.Span : passage.OfSpan, string.Create(CultureInfo.InvariantCulture, $"{kind} {Name(other)}: {copy.Why}")),
            other.At(took ? passage.OfSpan : passage.Span, $"the words in {Name(other)}"),
        ];
    }

    private static string Name(LedgerDocument document) => document.Document.Outlet ?? document.Document.Title ?? document.Id;
}
