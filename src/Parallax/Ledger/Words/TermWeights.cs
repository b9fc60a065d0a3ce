using System;
using System.Collections.Generic;

namespace Parallax.Ledger.Words;

/// <summary>
/// Inverse document frequency with a background: as if the documents came on top of some hundred others in which common words are
/// common. So weights make sense for five documents as for five thousand.
/// </summary>
internal sealed class TermWeights
{
    private const double Background = 200;
    private const double CommonShare = 0.06;
    private const double NameShare = 0.02;
    private const double PersonShare = 0.003;
    private const double OtherShare = 0.004;

    /// <summary>What the terms of persons' names start with.</summary>
    public const string Person = "@person:";

    private readonly Dictionary<string, int> _frequency = new(StringComparer.Ordinal);
    private int _documents;

    /// <summary>Counts a document.</summary>
    /// <param name="terms">Its distinct terms.</param>
    public void Count(IEnumerable<string> terms)
    {
        _documents++;
        foreach (var term in terms)
        {
            _frequency[term] = _frequency.GetValueOrDefault(term) + 1;
        }
    }

    public int Frequency(string term) => _frequency.GetValueOrDefault(term);

    public double Of(string term) => Of(_frequency.GetValueOrDefault(term), _documents, BackgroundOf(term));

    /// <summary>The weight of a term.</summary>
    /// <param name="frequency">The documents that hold it.</param>
    /// <param name="documents">All documents.</param>
    /// <param name="background">What <see cref="BackgroundOf"/> says of it.</param>
    public static double Of(double frequency, double documents, double background) => Math.Log((documents + Background + 1) / (frequency + background + 1));

    /// <summary>In how many of the background's documents a term is expected.</summary>
    public static double BackgroundOf(string term)
    {
        var share = term[0] == '@' ? term.StartsWith(Person, StringComparison.Ordinal) ? PersonShare : NameShare : Lexicon.IsCommon(term) ? CommonShare : OtherShare;
        return Background * share;
    }
}
