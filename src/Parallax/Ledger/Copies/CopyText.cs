using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Copies;

/// <summary>A document as it is compared for copies.</summary>
internal sealed class CopyText
{
    /// <summary>A run that stands in a text more often than this is looked for at its first places.</summary>
    private const int MostPlaces = 8;

    private Dictionary<ulong, List<int>>? _places;

    public CopyText(LedgerDocument document)
    {
        Document = document;
        Words = WordScanner.Scan(document.Text, new Span(0, document.Text.Length));
        Shingles = Copies.Fingerprints.Shingles(Words);
        Fingerprints = Copies.Fingerprints.Of(Shingles);
        Quoted = new bool[Words.Count];
        foreach (var span in document.Record.Statements.Where(statement => statement.Kind == StatementKind.Direct).SelectMany(statement => statement.Content))
        {
            for (var i = FirstAt(span.Start); i < Words.Count && Words[i].Span.Start < span.End; i++)
            {
                Quoted[i] = true;
            }
        }
    }

    public LedgerDocument Document { get; }

    public List<Word> Words { get; }

    /// <summary>For each word whether it stands inside quotation marks.</summary>
    public bool[] Quoted { get; }

    /// <summary>Hashes of its runs of words, by the place of the first.</summary>
    public ulong[] Shingles { get; }

    public List<ulong> Fingerprints { get; }

    /// <summary>The first places of each run of words.</summary>
    public Dictionary<ulong, List<int>> Places => _places ??= PlacesOf(Shingles);

    public Span SpanOf(int start, int length) => new(Words[start].Span.Start, Words[start + length - 1].Span.End);

    /// <summary>Keys of whom it credits with words or information.</summary>
    public ImmutableArray<Credit> Credits =>
        [.. Document.Record.Credits.Where(credit => credit.Kind is CreditKind.Agency or CreditKind.GivenTo or CreditKind.Reported or CreditKind.Document)];

    private static Dictionary<ulong, List<int>> PlacesOf(ulong[] shingles)
    {
        var places = new Dictionary<ulong, List<int>>(shingles.Length);
        for (var i = 0; i < shingles.Length; i++)
        {
            if (!places.TryGetValue(shingles[i], out var list))
            {
                places.Add(shingles[i], list = new List<int>(1));
            }

            if (list.Count < MostPlaces)
            {
                list.Add(i);
            }
        }

        return places;
    }

    private int FirstAt(int position)
    {
        int low = 0, high = Words.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Words[middle].Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
