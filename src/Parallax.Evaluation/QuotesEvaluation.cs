using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;
using Parallax.Documents.Statements;

namespace Parallax.Evaluation;

/// <summary>
/// Measures statements against PolNeAR's attributions (Newell, Margolin and Ruths, LREC 2018): F1 over tokens labelled source, cue and
/// content, F1 over whole spans, and over whole attributions. Statements within statements are left out; quotation marks and "that"
/// count to the content, a colon to the cue, as they do there. Kinds are told by the marks, two apostrophes, as some papers write them, among them.
/// </summary>
public static class QuotesEvaluation
{
    private static readonly StatementKind[] Kinds = [StatementKind.Direct, StatementKind.Indirect, StatementKind.Mixed];

    /// <summary>Measures on a folder with <c>text</c> and <c>attributions</c>; of a text annotated more than once the first annotation by name counts.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="difference">Told of every difference; null where nobody asks.</param>
    /// <param name="take">Which of the texts to take, by their names; null for all.</param>
    /// <param name="judged">File with speakers judged by hand, as in <c>eval/speakers</c>; null for none.</param>
    public static EvaluationResult Run(string folder, Action<EvaluationError>? difference = null, Func<string, bool>? take = null, string? judged = null)
    {
        var tally = new Dictionary<string, (double Right, double Found, double Gold)>(StringComparer.Ordinal);
        var speakers = judged is null ? null : JudgedSpeaker.Read(judged);
        var clock = new Stopwatch();
        int speakersFound = 0, speakersNamed = 0, speakersRight = 0;
        int documents = 0, tokenCount = 0;
        foreach (var (name, text, annotation) in PolnearFile.Texts(folder))
        {
            if (!(take?.Invoke(name) ?? true))
            {
                continue;
            }

            var document = PlainDocuments.OfText(name, text, everyLine: true);
            clock.Start();
            var analyzed = LanguageAnalyzer.Analyze(document);
            var mentions = MentionFinder.Find(analyzed);
            var entities = CoreferenceResolver.Resolve(analyzed, mentions);
            var statements = StatementFinder.Find(analyzed, mentions, entities).Statements;
            clock.Stop();
            foreach (var speaker in speakers?[name] ?? [])
            {
                if (speaker.Find(statements) is { } statement)
                {
                    var (isNamed, isRight) = speaker.Judge(statement, entities);
                    speakersFound++;
                    speakersNamed += isNamed ? 1 : 0;
                    speakersRight += isRight ? 1 : 0;
                    if (isNamed && !isRight)
                    {
                        difference?.Invoke(new EvaluationError("speaker", speaker.Speaker?.Of(text), string.Join("; ", statement.Speakers.Select(other => other.Entity is { } entity ? entities[entity].Name : other.Span.Of(text))), statement.Span.Of(text)) { Document = name });
                    }
                }
            }

            Span[] tokens = [.. analyzed.Sentences.SelectMany(sentence => sentence.Tokens).Select(token => token.Span)];
            documents++;
            tokenCount += tokens.Length;
            var gold = PolnearFile.Read(annotation, text).Select(parts => Gold(text, tokens, parts)).ToArray();
            QuotedAttribution[] found = [.. statements.Where(statement => statement.Within is null).Select(statement => Found(text, tokens, statement))];
            Count(tally, gold, found);
            Report(difference, name, text, tokens, gold, found);
        }

        var metrics = tally.ToImmutableSortedDictionary(pair => pair.Key, pair => Measures.F1(pair.Value.Right, pair.Value.Found, pair.Value.Gold), StringComparer.Ordinal);
        foreach (var (name, (right, found, gold)) in tally.Where(pair => pair.Key is "sourceToken" or "cueToken" or "contentToken" or "contentExact" or "whole"))
        {
            metrics = metrics.Add(name + "Precision", Measures.Rate(right, found)).Add(name + "Recall", Measures.Rate(right, gold));
        }

        if (speakers is not null)
        {
            metrics = metrics.Add("speakerFound", speakersFound).Add("speakerNamed", speakersNamed).Add("speakerPrecision", Measures.Rate(speakersRight, speakersNamed));
        }

        return new EvaluationResult(metrics, documents, tokenCount, clock.Elapsed.TotalSeconds);
    }

    private static void Count(Dictionary<string, (double Right, double Found, double Gold)> tally, QuotedAttribution[] gold, QuotedAttribution[] found)
    {
        Part("source", attribution => attribution.Source);
        Part("cue", attribution => attribution.Cue);
        Part("content", attribution => attribution.Content);
        foreach (var kind in Kinds)
        {
            var (goldOfKind, foundOfKind) = (gold.Where(attribution => attribution.Kind == kind).ToArray(), found.Where(attribution => attribution.Kind == kind).ToArray());
            Tokens("contentToken" + kind, goldOfKind, foundOfKind, attribution => attribution.Content);
            Exact("contentExact" + kind, goldOfKind, foundOfKind, attribution => Key(attribution.Content));
        }

        Exact("whole", gold, found, attribution => $"{Key(attribution.Source)}/{Key(attribution.Cue)}/{Key(attribution.Content)}");

        void Part(string name, Func<QuotedAttribution, ImmutableArray<int>> part)
        {
            Tokens(name + "Token", gold, found, part);
            Exact(name + "Exact", gold, found, attribution => Key(part(attribution)));
        }

        void Tokens(string name, QuotedAttribution[] expected, QuotedAttribution[] given, Func<QuotedAttribution, ImmutableArray<int>> part)
        {
            var a = expected.SelectMany(attribution => part(attribution)).ToHashSet();
            var b = given.SelectMany(attribution => part(attribution)).ToHashSet();
            Add(name, a.Count(b.Contains), b.Count, a.Count);
        }

        void Exact(string name, QuotedAttribution[] expected, QuotedAttribution[] given, Func<QuotedAttribution, string> key)
        {
            var a = expected.Select(key).Where(value => value.Length > 0).ToHashSet(StringComparer.Ordinal);
            var b = given.Select(key).Where(value => value.Length > 0).ToHashSet(StringComparer.Ordinal);
            Add(name, a.Count(b.Contains), b.Count, a.Count);
        }

        void Add(string name, double right, double foundCount, double goldCount)
        {
            var sum = tally.GetValueOrDefault(name);
            tally[name] = (sum.Right + right, sum.Found + foundCount, sum.Gold + goldCount);
        }
    }

    private static string Key(ImmutableArray<int> tokens) => string.Join(',', tokens);

    private static QuotedAttribution Gold(string text, Span[] tokens, (Span[] Source, Span[] Cue, Span[] Content) parts)
    {
        var content = string.Concat(parts.Content.Select(span => span.Of(text))).Trim();
        var isQuoted = content.IndexOfAny(['“', '”', '"', '‘']) >= 0 || content.Contains("''", StringComparison.Ordinal);
        var isDirect = isQuoted && content.Length > 1 && StartsQuoted(content) && EndsQuoted(content);
        var kind = isDirect ? StatementKind.Direct : isQuoted ? StatementKind.Mixed : StatementKind.Indirect;
        return new QuotedAttribution(Cover(tokens, parts.Source), Cover(tokens, parts.Cue), Cover(tokens, parts.Content), kind);
    }

    private static bool StartsQuoted(string content) => content[0] is '“' or '"' or '”' or '‘' || content.StartsWith("''", StringComparison.Ordinal);

    private static bool EndsQuoted(string content) => content[^1] is '”' or '"' or '“' or '’' || content.EndsWith("''", StringComparison.Ordinal);

    private static QuotedAttribution Found(string text, Span[] tokens, Statement statement) => new(
        Cover(tokens, statement.Cue.IsEmpty || statement.Speakers.IsEmpty ? [] : [.. statement.Speakers.SkipLast(1).Select(speaker => speaker.Span), WithInsertion(text, statement)]),
        Cover(tokens, [.. statement.Cue.Select(cue => cue.End < text.Length && text[cue.End] == ':' ? new Span(cue.Start, cue.End + 1) : cue)]),
        Cover(tokens, [.. statement.Content.Select(content => Widen(text, content))]),
        statement.Kind);

    /// <summary>Takes in an apposition, a relative clause or a bracket behind the speaker's words, which PolNeAR counts to the source; of "A, who said" it has the pronoun.</summary>
    private static Span WithInsertion(string text, Statement statement)
    {
        var (speaker, cue) = (statement.Speakers[^1].Span, statement.Cue[0]);
        var pronoun = speaker.End < cue.Start ? text[speaker.End..cue.Start].Trim(' ', ',') : string.Empty;
        if (pronoun is "who" or "which" or "that")
        {
            var at = text.IndexOf(pronoun, speaker.End, StringComparison.Ordinal);
            return new Span(at, at + pronoun.Length);
        }

        if (speaker.End < cue.Start && cue.Start - speaker.End > 2 && text.AsSpan(speaker.End, 2) is [',', _] or [' ', '('])
        {
            var end = cue.Start;
            while (end > speaker.End && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            return new Span(speaker.Start, end);
        }

        if (speaker.Start >= cue.End && speaker.End + 1 < text.Length && text.AsSpan(speaker.End, 2) is [',', ' '] && !statement.Content.Any(content => content.Start > speaker.End && content.Start - speaker.End < 250 && text.IndexOf('.', speaker.End) > content.Start))
        {
            var stop = text.IndexOfAny(['.', '\n', '"', '“'], speaker.End);
            return stop > 0 && stop - speaker.End < 200 ? new Span(speaker.Start, stop) : speaker;
        }

        return speaker;
    }

    /// <summary>Takes in quotation marks and a "that" in front, which PolNeAR counts to the content.</summary>
    private static Span Widen(string text, Span content)
    {
        var (start, end) = (content.Start, content.End);
        if (start > 0 && IsMark(text[start - 1]))
        {
            start--;
        }

        if (end < text.Length && IsMark(text[end]))
        {
            end++;
        }

        if (start >= 5 && text.AsSpan(start - 5, 5).Equals("that ", StringComparison.OrdinalIgnoreCase) && (start == 5 || char.IsWhiteSpace(text[start - 6])))
        {
            start -= 5;
        }

        return new Span(start, end);
    }

    private static bool IsMark(char c) => c is '"' or '“' or '”' or '‘' or '’' or '\'' or '«' or '»' or '„';

    private static ImmutableArray<int> Cover(Span[] tokens, Span[] spans)
    {
        var covered = new SortedSet<int>();
        foreach (var span in spans)
        {
            var at = Array.BinarySearch(tokens, new Span(span.Start, int.MaxValue));
            for (at = at < 0 ? ~at : at; at < tokens.Length && tokens[at].Start < span.End; at++)
            {
                if (tokens[at].Start >= span.Start)
                {
                    covered.Add(at);
                }
            }
        }

        return [.. covered];
    }

    private static void Report(Action<EvaluationError>? difference, string name, string text, Span[] tokens, QuotedAttribution[] gold, QuotedAttribution[] found)
    {
        if (difference is null)
        {
            return;
        }

        foreach (var expected in gold)
        {
            var best = found.OrderByDescending(other => Share(expected.Content, other.Content)).FirstOrDefault(other => Share(expected.Content, other.Content) > 0);
            var kind = best is null ? "missed"
                : Share(expected.Content, best.Content) < 1 ? "content"
                : Key(expected.Source) != Key(best.Source) ? "source"
                : Key(expected.Cue) != Key(best.Cue) ? "cue" : null;
            if (kind is not null)
            {
                difference(new EvaluationError(kind, Parts(expected), best is null ? null : Parts(best), Context(expected)) { Document = name });
            }
        }

        foreach (var surplus in found.Where(other => !gold.Any(expected => Share(expected.Content, other.Content) > 0)))
        {
            difference(new EvaluationError("surplus", null, Parts(surplus), Context(surplus)) { Document = name });
        }

        string Parts(QuotedAttribution attribution) => $"[{Words(attribution.Source)}] {Words(attribution.Cue)} :: {Words(attribution.Content)}";

        string Words(ImmutableArray<int> indexes) => string.Join(' ', indexes.Select(i => tokens[i].Of(text)));

        string Context(QuotedAttribution attribution)
        {
            var at = attribution.Cue.Concat(attribution.Content).First();
            return string.Join(' ', Enumerable.Range(Math.Max(0, at - 15), Math.Min(tokens.Length, at + 15) - Math.Max(0, at - 15)).Select(i => i == at ? $"[[{tokens[i].Of(text)}]]" : tokens[i].Of(text)));
        }
    }

    private static double Share(ImmutableArray<int> a, ImmutableArray<int> b)
    {
        var common = a.Intersect(b).Count();
        return common == 0 ? 0 : (double)common / (a.Length + b.Length - common);
    }
}
