using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Parallax.Store;

namespace Parallax.Cli.Commands;

/// <summary>Counts what became of a batch.</summary>
internal sealed class ReadSummary
{
    private readonly Dictionary<string, int> _reasons = new(StringComparer.Ordinal);

    public int Read { get; private set; }

    public int Unchanged { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>Files of folders that are no reports by their names.</summary>
    public int PassedOver { get; set; }

    /// <summary>Addresses in feeds and lists of which no text was there.</summary>
    public int Addresses { get; set; }

    /// <summary>Why inputs were rejected and how many for each reason, the most frequent first.</summary>
    public IEnumerable<KeyValuePair<string, int>> Reasons =>
        _reasons.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal);

    public void Add(IntakeResult result)
    {
        switch (result.Status)
        {
            case IntakeStatus.Read:
                Read++;
                break;
            case IntakeStatus.Unchanged:
                Unchanged++;
                break;
            default:
                Rejected++;
                var reason = result.Diagnostics[0].Reason;
                _reasons[reason] = _reasons.GetValueOrDefault(reason) + 1;
                break;
        }
    }

    public void Print(TextWriter writer, string ledger)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Read} read, {Unchanged} unchanged, {Rejected} rejected{(PassedOver > 0 ? $", {PassedOver} passed over" : string.Empty)} → {ledger}"));
        if (Addresses > 0)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Addresses} addresses without a text; --fetch reads what they lead to"));
        }

        foreach (var (reason, count) in Reasons)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {count} rejected: {reason}"));
        }
    }
}
