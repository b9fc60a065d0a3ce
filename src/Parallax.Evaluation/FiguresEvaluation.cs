using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using NodaTime.Text;
using Parallax.Documents;

namespace Parallax.Evaluation;

/// <summary>
/// Measures figures against annotated texts: span F1; on matched spans the accuracy of value, modifier, unit, status, counted and
/// aspect, and the F1 over the non-empty of holder, place, asOf, attributedTo and partOf; notActual; and the F1 of whole frames
/// (span, value, unit, counted, holder and status all right). Texts agree with a token F1 of .5 or more.
/// </summary>
public static class FiguresEvaluation
{
    /// <summary>Measures on every <c>NAME.txt</c> with its <c>NAME.json</c> in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="difference">Told of every difference; null where nobody asks.</param>
    /// <param name="take">Which files to take by name; null for all.</param>
    /// <param name="corrections">What is corrected in the annotation; each is told of and counted in <c>corrected</c>.</param>
    public static ImmutableSortedDictionary<string, double> Run(
        string folder, Action<EvaluationError>? difference = null, Func<string, bool>? take = null, ImmutableArray<FigureCorrection> corrections = default)
    {
        var tally = new FigureTally();
        var corrected = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var textPath = Path.ChangeExtension(path, ".txt");
            if (!File.Exists(textPath) || (take is not null && !take(name)))
            {
                continue;
            }

            var gold = GoldFigureFile.Read(path);
            var document = PlainDocuments.OfText(name, File.ReadAllText(textPath), everyLine: true) with { Published = Published(gold.Published) };
            var record = DocumentPipeline.Analyze(document);
            var (figures, applied) = FigureCorrection.Apply(gold.Figures, name, corrections.IsDefault ? [] : corrections);
            corrected += applied;
            foreach (var correction in corrections.IsDefault ? [] : corrections)
            {
                if (correction.Document == name)
                {
                    difference?.Invoke(new EvaluationError("corrected " + correction.Field, correction.Value, null, correction.Reason) { Document = name });
                }
            }

            tally.Add(figures, record, difference is null ? null : error => difference(error with { Document = name }));
        }

        return corrections.IsDefault ? tally.Metrics() : tally.Metrics().SetItem("corrected", corrected);
    }

    private static PublicationDate? Published(string? date) =>
        date is not null && LocalDatePattern.Iso.Parse(date) is { Success: true, Value: var day }
            ? new PublicationDate(date, DateInterval.Day(day), DatePrecision.Day, new FieldEvidence("published", null, "given with the text"))
            : null;
}
