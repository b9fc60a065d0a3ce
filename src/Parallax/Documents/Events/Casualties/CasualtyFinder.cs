using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using Parallax.Documents.Language;

namespace Parallax.Documents.Events.Casualties;

/// <summary>Finds who a document tells was killed, injured or hit, each person once, and the numbers it gives of them.</summary>
internal sealed class CasualtyFinder
{
    /// <summary>A report's own event is no older than this where it tells of harm in these days at all.</summary>
    private const int NewsDays = 45;
    private const int RecentDays = 14;

    private readonly AnalyzedDocument _document;
    private readonly MentionIndex _mentions;
    private readonly ImmutableArray<LocalEntity> _entities;
    private readonly ImmutableArray<Gender> _genders;
    private readonly HarmDays _days;

    private CasualtyFinder(AnalyzedDocument document, MentionIndex mentions, ImmutableArray<LocalEntity> entities, ImmutableArray<TimeMention> times)
    {
        _document = document;
        _mentions = mentions;
        _entities = entities;
        _genders = [.. entities.Select(entity => GenderOf(entity, document.Text))];
        _days = new HarmDays(times, document.Document.Published?.Interval.Latest);
    }

    /// <summary>In the order of their first mention.</summary>
    public static ImmutableArray<Casualty> Find(AnalyzedDocument document, MentionIndex mentions, ImmutableArray<LocalEntity> entities, ImmutableArray<TimeMention> times) =>
        new CasualtyFinder(document, mentions, entities, times).Find();

    private ImmutableArray<Casualty> Find()
    {
        var told = _document.Sentences.Select((sentence, index) => (Sentence: sentence, Index: index))
            .Where(pair => EventFinder.IsReport(_document, pair.Sentence))
            .Select(pair => (pair.Sentence, pair.Index, Harms: HarmReader.Read(pair.Sentence, _document.Text, _mentions)))
            .Where(one => one.Harms.Count > 0)
            .Select(one => (one.Sentence, one.Index, one.Harms, Days: DaysOf(one.Index)))
            .ToList();
        var isNews = _document.Document.Published?.Interval.Latest is { } published && told.Any(one => IsRecent(one.Days, published));
        var (own, other) = (new VictimResolver(_entities), new VictimResolver(_entities));
        var isOther = false;
        var last = -1;
        foreach (var (sentence, index, harms, days) in told)
        {
            isOther = IsOld(days, isNews) || IsElsewhere(sentence) || (isOther && days.IsEmpty && index == last + 1 && _document.Sentences[last].Block == sentence.Block);
            last = index;
            var phrase = new HarmedPhrase(sentence, _document.Text, _mentions, entity => _genders[entity]);
            var read = harms.Select(harm => (Harm: harm, Members: harm.Harmed < 0 ? [] : phrase.Read(harm))).ToList();
            (isOther ? other : own).Read(sentence, index, read, isLink: index > 2 && IsHeadline(sentence));
        }

        return [.. own.All(DaysOf, false).Concat(other.All(DaysOf, true)).OrderBy(casualty => casualty.Mentions[0]).ThenBy(casualty => casualty.IsGroup).ThenBy(casualty => casualty.Kind).ThenBy(casualty => casualty.Count)];
    }

    private static Gender GenderOf(LocalEntity entity, string text)
    {
        var (he, she) = (0, 0);
        foreach (var mention in entity.Mentions)
        {
            if (mention.Kind == MentionKind.Pronoun)
            {
                var form = mention.Span.Of(text).ToLowerInvariant();
                he += form is "he" or "him" or "his" or "himself" ? 1 : 0;
                she += form is "she" or "her" or "hers" or "herself" ? 1 : 0;
            }
        }

        return he > she ? Gender.Masculine : she > he ? Gender.Feminine : Gender.Unknown;
    }

    private static bool IsRecent(ImmutableArray<DateInterval> days, LocalDate published) =>
        days.Any(day => day.Earliest is { } earliest && earliest >= published.PlusDays(-RecentDays) && day.Latest <= published.PlusDays(RecentDays));

    /// <summary>All that is dated in the sentence lies long before a report that tells of these days.</summary>
    private bool IsOld(ImmutableArray<DateInterval> days, bool isNews) =>
        isNews && days.Length > 0 && days.All(day => day.Latest < _document.Document.Published!.Interval.Latest!.Value.PlusDays(-NewsDays));

    /// <summary>"In an unrelated shooting", "in a separate incident".</summary>
    private static bool IsElsewhere(Sentence sentence)
    {
        for (var i = 0; i + 1 < sentence.Tokens.Length; i++)
        {
            if (HarmLexicon.Is("elsewhere", sentence.Lemma(i)) && sentence.IsNoun(i + 1))
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<DateInterval> DaysOf(int sentence) => _days.In(_document.Sentences[sentence].Span, _mentions);

    /// <summary>A line without a full stop behind the first ones: a link to another story, a caption.</summary>
    private bool IsHeadline(Sentence sentence) => _document.Text[sentence.Span.End - 1] is not ('.' or '!' or '?' or '"' or '”' or '\'' or '’' or ':' or ';' or ')');
}
