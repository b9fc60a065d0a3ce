using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Xml;
using CsvHelper;

namespace Parallax.Documents.Reading.Containers;

/// <summary>Turns what breaks while strangers' data is read into an item that says so.</summary>
internal static class Guarded
{
    /// <summary>The items up to the one at which reading fails, and then why.</summary>
    /// <param name="items">Begins to read.</param>
    /// <param name="name">What is read.</param>
    public static IEnumerable<ContainedItem> Items(Func<IEnumerable<ContainedItem>> items, string name)
    {
        IEnumerator<ContainedItem>? reading = null;
        try
        {
            while (Next(ref reading, items, name) is { } item)
            {
                yield return item;
                if (reading is null)
                {
                    yield break;
                }
            }
        }
        finally
        {
            reading?.Dispose();
        }
    }

    /// <summary>The next item; the reason why there is none, with <paramref name="reading"/> taken away.</summary>
    private static ContainedItem? Next(ref IEnumerator<ContainedItem>? reading, Func<IEnumerable<ContainedItem>> items, string name)
    {
        try
        {
            reading ??= items().GetEnumerator();
            return reading.MoveNext() ? reading.Current : null;
        }
        catch (Exception exception) when (Reason(exception) is not null)
        {
            reading?.Dispose();
            reading = null;
            return ContainedItem.Bad(name, Reason(exception)!);
        }
    }

    private static string? Reason(Exception exception) => exception switch
    {
        OutOfProportionException => OneLine(exception.Message),
        EndOfStreamException => "ends in the middle: what stands before it is read",
        InvalidDataException or JsonException or XmlException or CsvFormatException or DecoderFallbackException or FormatException or OverflowException or NotSupportedException => "broken: " + OneLine(exception.Message),
        InvalidOperationException { InnerException: DecoderFallbackException } => "broken: text that is no UTF-8",
        IOException => "cannot be read: " + OneLine(exception.Message),
        _ => null,
    };

    private static string OneLine(string message)
    {
        var line = message.ReplaceLineEndings("\n").Split('\n')[0].TrimEnd('.', ' ');
        return line.Length <= 200 ? line : line[..200];
    }
}
