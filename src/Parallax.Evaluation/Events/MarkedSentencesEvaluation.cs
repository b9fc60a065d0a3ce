using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents;

namespace Parallax.Evaluation.Events;

/// <summary>
/// Measures events against sentences in which one is annotated: whether an event of its root is found, who does it and to whom. What a sentence
/// tells besides is not annotated, so that surplus events cannot be counted; precision is that of who and to whom where an event of the root says so, <c>turned</c> counts those that have them the wrong way round.
/// </summary>
internal static class MarkedSentencesEvaluation
{
    public static ImmutableSortedDictionary<string, double> Run(ImmutableArray<MarkedSentence> sentences, Action<EvaluationError>? difference)
    {
        int root = 0, source = 0, target = 0, targets = 0, whole = 0, turned = 0, sourceGiven = 0, sourceRight = 0, targetGiven = 0, targetRight = 0;
        foreach (var sentence in sentences)
        {
            var record = DocumentPipeline.Analyze(PlainDocuments.OfText(sentence.Name, sentence.Text));
            var events = record.Events;
            var hasRoot = events.Any(found => sentence.Roots.Contains(found.Type));
            var hasSource = events.Any(found => Is(found, "actors", sentence.Sources));
            var isMutual = !sentence.Targets.IsEmpty && sentence.Targets.All(sentence.Sources.Contains);
            var hasTarget = events.Any(found => Is(found, "recipients", sentence.Targets) || (isMutual && Is(found, "actors", sentence.Sources)));
            var isWhole = events.Any(found => sentence.Roots.Contains(found.Type) && Is(found, "actors", sentence.Sources) && (sentence.Targets.IsEmpty || isMutual || Is(found, "recipients", sentence.Targets)));
            var isTurned = events.Any(found => Is(found, "actors", sentence.Targets) && Is(found, "recipients", sentence.Sources) && !Is(found, "actors", sentence.Sources));
            var same = events.Where(found => sentence.Roots.Contains(found.Type)).ToList();
            sourceGiven += same.Exists(found => Says(found, "actors")) ? 1 : 0;
            sourceRight += same.Exists(found => Is(found, "actors", sentence.Sources)) ? 1 : 0;
            targetGiven += !sentence.Targets.IsEmpty && !isMutual && same.Exists(found => Says(found, "recipients")) ? 1 : 0;
            targetRight += !isMutual && same.Exists(found => Is(found, "recipients", sentence.Targets)) ? 1 : 0;
            root += hasRoot ? 1 : 0;
            source += hasSource ? 1 : 0;
            whole += isWhole ? 1 : 0;
            turned += isTurned ? 1 : 0;
            if (!sentence.Targets.IsEmpty)
            {
                targets++;
                target += hasTarget ? 1 : 0;
            }

            Tell(!hasRoot, (events.IsEmpty ? "nothing found, " : "root ") + sentence.Roots[0], sentence.Roots[0]);
            Tell(hasRoot && !hasSource, "source", Words(sentence, sentence.Sources));
            Tell(hasRoot && !hasTarget && !sentence.Targets.IsEmpty, "target", Words(sentence, sentence.Targets));
            Tell(isTurned, "turned", Words(sentence, sentence.Sources));

            void Tell(bool isWrong, string kind, string expected)
            {
                if (isWrong)
                {
                    difference?.Invoke(new EvaluationError(kind, expected, string.Join("; ", events.Select(found => $"{found.Type} {found.Label} ({Part(found, "actors")} -> {Part(found, "recipients")})")), sentence.Text) { Document = sentence.Name });
                }
            }

            string Part(Event found, string field) => string.Join(", ", found.Evidence.Where(evidence => evidence.Field == field).Select(evidence => evidence.Span?.Of(sentence.Text)));
        }

        return ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["documents"] = sentences.Length,
            ["root"] = Measures.Rate(root, sentences.Length),
            ["source"] = Measures.Rate(source, sentences.Length),
            ["sourcePrecision"] = Measures.Rate(sourceRight, sourceGiven),
            ["targetPrecision"] = Measures.Rate(targetRight, targetGiven),
            ["target"] = Measures.Rate(target, targets),
            ["whole"] = Measures.Rate(whole, sentences.Length),
            ["turned"] = Measures.Rate(turned, sentences.Length),
        });
    }

    private static bool Says(Event found, string field) => found.Evidence.Any(evidence => evidence.Field == field);

    private static bool Is(Event found, string field, ImmutableArray<Span> expected) =>
        found.Evidence.Any(evidence => evidence.Field == field && evidence.Span is { } part && expected.Any(span => span.Overlaps(part)));

    private static string Words(MarkedSentence sentence, ImmutableArray<Span> spans) => string.Join("; ", spans.Select(span => span.Of(sentence.Text)));
}
