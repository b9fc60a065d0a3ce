using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Parallax.Documents.Events;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Evaluation.Events;

/// <summary>
/// Measures which time of its sentence says when an event is, on TimeML's links between events and times of one sentence (TempEval-3, task C,
/// within sentences). Asked is of every annotated event that has such a link to a date or a time of day. <c>right</c> counts events given the time that says when they are,
/// or none where none does; <c>precision</c> is of those given a time with which they are linked at all or have another.
/// </summary>
internal static class EventTimesEvaluation
{
    public static ImmutableSortedDictionary<string, double> Run(IReadOnlyList<string> files, Action<EvaluationError>? difference)
    {
        int events = 0, dated = 0, given = 0, right = 0, found = 0, tokens = 0;
        foreach (var path in files)
        {
            var file = TimeMlFile.Read(path);
            var text = file.Document.Text;
            var analyzed = LanguageAnalyzer.Analyze(file.Document);
            tokens += analyzed.Sentences.Sum(sentence => sentence.Tokens.Length);
            var times = TimeFinder.Find(analyzed);
            var mentions = new MentionIndex([], [], times);
            var points = file.Times.Where(time => time.Type is "DATE" or "TIME").Select(time => time.Span).ToHashSet();
            foreach (var links in file.Links.Where(link => points.Contains(link.Time)).GroupBy(link => link.Event).OrderBy(group => group.Key))
            {
                var sentence = analyzed.Sentences.FirstOrDefault(sentence => sentence.Span.Contains(links.Key));
                var inside = sentence is null ? [] : links.Where(link => sentence.Span.Contains(link.Time)).ToList();
                if (sentence is null || inside.Count == 0)
                {
                    continue;
                }

                var head = Tokens.At(sentence.Tokens, links.Key.Start);
                if (head >= sentence.Tokens.Length)
                {
                    continue;
                }

                events++;
                var when = inside.Where(link => link.IsWhen).Select(link => link.Time).ToList();
                dated += when.Count > 0 ? 1 : 0;
                var trigger = new Trigger(sentence, head, head, head, new TriggerEntry([sentence.Lemma(head)], sentence.IsVerbal(head), string.Empty, null, false));
                var answer = TimeAndPlace.TimeOf(trigger, mentions, text) is { } index ? mentions.TimeSpan(index) : (Span?)null;
                given += answer is null ? 0 : 1;
                var isRight = answer is { } span ? when.Exists(time => time.Overlaps(span)) : when.Count == 0;
                right += isRight ? 1 : 0;
                found += isRight && answer is not null ? 1 : 0;
                if (!isRight)
                {
                    difference?.Invoke(new EvaluationError(
                        answer is null ? "missed" : when.Count == 0 ? "surplus" : "other", when.Count == 0 ? null : when[0].Of(text), answer?.Of(text), Marked(text, sentence.Span, links.Key))
                    { Document = Path.GetFileNameWithoutExtension(path) });
                }
            }
        }

        return ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["documents"] = files.Count,
            ["tokens"] = tokens,
            ["events"] = events,
            ["right"] = Measures.Rate(right, events),
            ["precision"] = Measures.Rate(found, given),
            ["recall"] = Measures.Rate(found, dated),
        });
    }

    private static string Marked(string text, Span sentence, Span word) =>
        (text[sentence.Start..word.Start] + "[[" + word.Of(text) + "]]" + text[word.End..sentence.End]).Replace('\n', ' ');
}
