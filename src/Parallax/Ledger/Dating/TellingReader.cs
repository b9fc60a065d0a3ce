using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Parallax.Documents;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Dating;

/// <summary>Reads what one report tells with each of its times.</summary>
internal sealed class TellingReader
{
    /// <summary>What stands in the sentence before or after counts so much.</summary>
    private const double Beside = 0.5;

    private readonly int _at;
    private readonly DocumentRecord _record;
    private readonly ContentReader _reader;
    private readonly Dictionary<int, ImmutableArray<string>> _sentences = [];
    private readonly ImmutableArray<Span> _blocks;
    private readonly ILookup<int, int> _timesOf;
    private readonly ILookup<int, Event> _eventsAt;

    /// <param name="document">The report.</param>
    /// <param name="at">Its index in the ledger.</param>
    public TellingReader(LedgerDocument document, int at)
    {
        (_at, _record, _reader) = (at, document.Record, new ContentReader(document));
        _blocks = [.. _record.Document.Blocks.Select(block => block.Span)];
        _timesOf = Enumerable.Range(0, _record.Times.Length).ToLookup(time => SentenceAt(_record.Times[time].Span.Start));
        _eventsAt = _record.Events.Where(told => told.Time is not null).ToLookup(told => told.Time!.Value);
    }

    /// <param name="time">Index of a time mention.</param>
    /// <returns>Null where the time stands in no sentence.</returns>
    public Telling? Read(int time)
    {
        var span = _record.Times[time].Span;
        var sentence = SentenceAt(span.Start);
        if (sentence < 0)
        {
            return null;
        }

        var terms = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var term in TermsOf(sentence))
        {
            terms[term] = 1;
        }

        foreach (var told in _eventsAt[time])
        {
            terms["!" + told.Type] = 1;
            if (told.Place is { } place && WordScanner.Folded(_record.Entities[place].Name).Find(word => word.Length > 3) is { } named)
            {
                terms[$"!{told.Type}@{named}"] = 1;
            }
        }

        if (HeadOf(span) is { } head)
        {
            terms["^" + head] = 1;
        }

        foreach (var near in new[] { sentence - 1, sentence + 1 }.Where(near => near >= 0 && near < _record.Sentences.Length && BlockOf(near) == BlockOf(sentence)))
        {
            foreach (var term in TermsOf(near))
            {
                terms.TryAdd(term, Beside);
            }
        }

        return new Telling(_at, time, _record.Sentences[sentence], terms, TimesIn(sentence).Any(other => other.Type == TimeType.Date && !other.Span.Overlaps(span) && !AreOne(other.Time, _record.Times[time].Time)));
    }

    /// <summary>"Last week, on Friday" is one time in two parts.</summary>
    private static bool AreOne(SymbolicTime? a, SymbolicTime? b) => IsWeekday(a) != IsWeekday(b) && (a?.Unit == TimeUnit.Week || b?.Unit == TimeUnit.Week);

    private static bool IsWeekday(SymbolicTime? time) => time is { Anchor: TimeAnchor.Calendar, Weekday: not null, Month: null };

    private int SentenceAt(int position) => SentenceWords.At(_record.Sentences, position) is var at && at < _record.Sentences.Length && _record.Sentences[at].Start <= position ? at : -1;

    private int BlockOf(int sentence) => SentenceWords.At(_blocks, _record.Sentences[sentence].Start);

    private IEnumerable<TimeMention> TimesIn(int sentence) => _timesOf[sentence].Select(time => _record.Times[time]).Where(time => _record.Sentences[sentence].Contains(time.Span));

    /// <summary>The noun that a time marks: "last month's storm", "the storm of Tuesday"; null for none.</summary>
    private string? HeadOf(Span time)
    {
        var text = _record.Document.Text;
        if (time.End + 2 < text.Length && text[time.End] is '\'' or '’' && text[time.End + 1] == 's')
        {
            return WordScanner.Scan(text, new Span(time.End + 2, Math.Min(text.Length, time.End + 30))) is [var next, ..] ? Lexicon.Term(next.Folded) : null;
        }

        return WordScanner.Scan(text, new Span(Math.Max(0, time.Start - 30), time.Start)) is [.., var noun, { Folded: "of" }] ? Lexicon.Term(noun.Folded) : null;
    }

    /// <summary>Content of a sentence without the words of its times.</summary>
    private ImmutableArray<string> TermsOf(int sentence)
    {
        if (!_sentences.TryGetValue(sentence, out var terms))
        {
            var spans = ImmutableArray.CreateBuilder<Span>();
            var (start, end) = (_record.Sentences[sentence].Start, _record.Sentences[sentence].End);
            foreach (var time in TimesIn(sentence).Select(time => time.Span))
            {
                if (time.Start > start)
                {
                    spans.Add(new Span(start, time.Start));
                }

                start = Math.Max(start, time.End);
            }

            if (start < end)
            {
                spans.Add(new Span(start, end));
            }

            var content = _reader.Read(spans.ToImmutable());
            terms = [.. content.Terms, .. content.Numbers.Where(number => number > 1).Select(number => "#" + number.ToString(CultureInfo.InvariantCulture))];
            _sentences.Add(sentence, terms);
        }

        return terms;
    }
}
