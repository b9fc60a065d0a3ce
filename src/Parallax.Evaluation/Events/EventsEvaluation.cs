using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace Parallax.Evaluation.Events;

/// <summary>Measures events: on sentences with a marked PLOVER event, or on TimeML files for when they are.</summary>
public static class EventsEvaluation
{
    /// <summary>Measures on a file or folder.</summary>
    /// <param name="path">A table of marked sentences, PLOVER's gold standard records, or a folder with <c>.tml</c> files below it.</param>
    /// <param name="difference">Told of every difference; null where nobody asks.</param>
    /// <param name="take">Which sentences or files to take by name; null for all.</param>
    /// <returns>Metric names and percentages, and <c>documents</c>.</returns>
    public static ImmutableSortedDictionary<string, double> Run(string path, Action<EvaluationError>? difference = null, Func<string, bool>? take = null)
    {
        var files = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.tml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray() : [];
        if (files.Length > 0)
        {
            return EventTimesEvaluation.Run([.. files.Where(file => take?.Invoke(Path.GetFileNameWithoutExtension(file)) ?? true)], difference);
        }

        var sentences = MarkedSentences.Read(path);
        return sentences.IsEmpty
            ? throw new InvalidDataException($"{path}: holds neither sentences with a marked event nor .tml files")
            : MarkedSentencesEvaluation.Run([.. sentences.Where(sentence => take?.Invoke(sentence.Name) ?? true)], difference);
    }
}
