using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Origins;
using Parallax.Ledger.Words;
using Parallax.Ledger.Stories;

namespace Parallax.Ledger.Claims;

/// <summary>Makes facts of the figures of all documents: names resolved to entities, parts to their totals' sets, an alliance's strength to its force's.</summary>
internal sealed class FactReader
{
    /// <summary>"Currently", "these days" are the report's own date.</summary>
    private const int MostNow = 14;

    private readonly ImmutableArray<LedgerDocument> _documents;
    private readonly LinkedEntities _entities;
    private readonly DatedTimes _dates;
    private readonly OriginSet _origins;
    private readonly ForceLeads _leads;
    private readonly int[] _storyOf;
    private readonly int[] _storylineOf;

    public FactReader(ImmutableArray<LedgerDocument> documents, LinkedEntities entities, ImmutableArray<StoryDraft> stories, DatedTimes dates, OriginSet origins)
    {
        _documents = documents;
        _entities = entities;
        _dates = dates;
        _origins = origins;
        _leads = ForceLeads.Of(documents, entities);
        _storyOf = [.. Enumerable.Range(0, documents.Length)];
        _storylineOf = [.. Enumerable.Range(0, documents.Length).Select(index => -1 - index)];
        for (var i = 0; i < stories.Length; i++)
        {
            foreach (var document in stories[i].Documents)
            {
                _storyOf[document] = i;
                _storylineOf[document] = stories[i].Storyline;
            }
        }
    }

    /// <summary>All facts, by document and place.</summary>
    public ImmutableArray<FigureFact> Read() =>
        ForceStrength.Join([.. Enumerable.Range(0, _documents.Length).SelectMany(ReadDocument)], _documents, _entities, _leads);

    private IEnumerable<FigureFact> ReadDocument(int index)
    {
        var document = _documents[index];
        var figures = document.Record.Figures;
        var scopes = new ScopeReader(document, index, _entities, _leads);
        var whose = figures.Select(figure => WhoseOf(index, figure, scopes)).ToArray();
        CorrectTotals(figures, whose);
        var totals = figures.Select(figure => figure.PartOf).OfType<int>().ToHashSet();
        var sentences = figures.Select(figure => SentenceWords.At(document.Record.Sentences, figure.Span.Start)).ToArray();
        var aspects = figures.Select(figure => figure.Aspect).ToArray();
        var casualties = new CountedCasualties(document.Record.Casualties);
        var harmed = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < figures.Length; i++)
        {
            var figure = figures[i];
            if (i > 0 && aspects[i] is null && figures[i - 1].Unit == figure.Unit && sentences[i] - sentences[i - 1] <= 1 && IsSameAgain(document.Text, figure))
            {
                aspects[i] = aspects[i - 1];
            }

            var term = CountedTaxonomy.Of(figure.Counted);
            var (holder, scope, scopeName) = whose[i];
            int? whole = null;
            if (figure.PartOf is { } total && total != i && total < figures.Length && figures[total].Unit == figure.Unit)
            {
                var of = whose[total];
                if (holder is null || holder == of.Holder)
                {
                    whole = total;
                    holder = of.Holder;
                }
                else if (scope is null && of.Holder is not null)
                {
                    (scope, scopeName) = (of.Holder, _entities.Find(of.Holder)?.Name);
                }
            }

            var (aspect, isEvent) = CountedTaxonomy.AspectOf(aspects[i], term);
            var victims = casualties.Of(figure.Span);
            if (aspect.Length == 0 && victims is not null && term.IsOfPeople)
            {
                (aspect, isEvent) = CountedTaxonomy.AspectOf(victims.Kind == HarmKind.Killed ? "killed" : "injured", term);
            }

            if (aspects[i] is null && aspect.Length == 0 && scope is null && figure.Status is (FactStatus.Actual or FactStatus.Ended) && term.Root == "people" && IsIncrement(document.Text, figure))
            {
                (aspect, isEvent) = CountedTaxonomy.AspectOf("additional", term);
            }

            var sentence = sentences[i] < document.Record.Sentences.Length ? document.Record.Sentences[sentences[i]] : figure.Span;
            if (term.Kind is "votes" or "states" or "people" or "delegates" && (aspect is "" or "voted" or "abstained") && (term.Kind == "votes" || aspect.Length > 0) && FigureSurroundings.Vote(document.Text, sentence, figure.Span) is { } vote)
            {
                (aspect, isEvent) = (vote, true);
            }
            else if (aspect.Length == 0 && term.IsOfPeople && figure.Aspect is "given" or "taken" or "brought" or "rushed" or "met" or "laid" or "flown" or "carried" && FigureSurroundings.Fate(document.Text, sentence, figure.Span) is { } fate)
            {
                (aspect, isEvent) = (fate, true);
            }

            var next = sentences[i] + 1 < document.Record.Sentences.Length ? document.Record.Sentences[sentences[i] + 1] : default;
            var withdrawn = IsWithdrawn(document.Text, sentence, figure, i == 0 || sentences[i - 1] != sentences[i]);
            var denied = withdrawn || figure.Status == FactStatus.Denied || IsCalledFalse(document.Text, sentence, next, figure);
            var (dimension, factor) = UnitScale.Of(figure);
            var isFirstOfAspect = harmed.Add(aspect);
            var range = FigureRange.Of(figure);
            yield return new FigureFact
            {
                Document = index,
                Index = i,
                Id = document.FigureIds[i],
                Figure = figure,
                Words = WordsOf(document.Text, figure),
                Range = range,
                Dimension = dimension,
                Scaled = range.Times(factor),
                Term = term,
                KindTerm = SentenceWords.HashOf(Lexicon.Term(term.Kind[(term.Kind.LastIndexOf(' ') + 1)..]) ?? string.Empty),
                KindMeaning = Meaning.Of(term.Kind.Split(' ').Select(word => (word, 1f))),
                AspectMeaning = aspect.Length == 0 ? [] : Meaning.Of(aspect.Split(' ').Select(word => (word, 1f))),
                Holder = holder,
                HolderIsForce = _entities.Find(holder)?.Kind == EntityKind.Force,
                Scope = scope == holder ? null : scope,
                ScopeName = scope == holder ? null : scopeName,
                Aspect = aspect,
                IsEvent = isEvent,
                ScopeIsForce = _entities.Find(scope)?.Kind == EntityKind.Force,
                Place = IsSaid(figure, "place") ? _entities.Of(index, figure.Place)?.Id : null,
                ShownPlace = IsSaid(figure, "place") || (scope is null && _entities.Find(holder)?.Kind != EntityKind.Force) ? _entities.Of(index, figure.Place)?.Id : null,
                PlaceName = _entities.Of(index, figure.Place)?.Name ?? string.Empty,
                Status = figure.Status is FactStatus.Ended or FactStatus.Denied ? FactStatus.Actual : figure.Status,
                IsDenied = denied,
                IsWithdrawn = withdrawn,
                SaysChanged = figure.Change?.Base is not null || ClaimCues.Holds("rise", document.Text.AsSpan(Math.Max(0, figure.Span.Start - 30), Math.Min(30, figure.Span.Start))),
                AsOf = AsOf(index, figure),
                Held = HeldAt(AsOf(index, figure).Interval, _dates.Published[index].Interval, isEvent),
                IsFixed = ClaimCues.Holds("fixed", sentence.In(document.Text)),
                EventTime = EventTime(index, i, figure),
                Published = _dates.Published[index].Interval,
                IsLimit = FigureSurroundings.IsLimit(document.Text, sentence, figure.Span),
                IsIncrement = IsIncrement(document.Text, figure) && (!CountedTaxonomy.IsToll(aspect) || !isFirstOfAspect),
                Side = FigureSurroundings.Side(document.Text, sentence, figure.Span),
                IsWide = FigureSurroundings.IsWide(document.Text, sentence, figure.Span),
                Whole = whole,
                IsTotal = totals.Contains(i),
                Giver = GiverOf(index, figure),
                IsGivenByUnnamed = _entities.Of(index, figure.AttributedTo) is { } giver && giver.Kind == EntityKind.Person && giver.Mentions.All(mention => mention.Kind != MentionKind.Name),
                Sentence = sentences[i],
                Context = SentenceWords.Of(document.Text, sentence),
                Beside = SentenceWords.Beside(document.Text, sentence, figure.Span),
                About = TermWord.Of(figure.About),
                KindWord = TermWord.Of(term.Kind),
                AspectWord = TermWord.Of(aspect),
                Harm = victims?.Kind,
                IsOfAnotherEvent = victims?.IsOfAnotherEvent ?? false,
                Vicinity = VicinityOf(document.Text, sentence, figure.Span),
                IsTitle = IsInTitle(document.Document, figure.Span),
                Story = _storyOf[index],
                Storyline = _storylineOf[index],
                Origins = _origins.Of(document.FigureIds[i]),
            };
        }
    }

    private static float[] VicinityOf(string text, Span sentence, Span figure)
    {
        var words = SentenceWords.Scan(text, sentence);
        var at = words.FindIndex(word => word.Span.End > figure.Start);
        return Meaning.Of(words.Select((word, index) => (word, index))
            .Where(pair => !pair.word.Span.Overlaps(figure) && !pair.word.IsNumber && Lexicon.Number(pair.word.Folded) is null && !Lexicon.IsCalendar(pair.word.Folded) && Lexicon.Term(pair.word.Folded) is not null)
            .Select(pair => (pair.word.Folded, 1f / (2 + Math.Abs(pair.index - at)))));
    }

    private static bool IsInTitle(Document document, Span span) => document.Blocks.Any(block => block.Kind == BlockKind.Title && block.Span.Contains(span));

    /// <summary>Holder and scope; a force that stands as the scope of a figure without a holder is its holder.</summary>
    private (string? Holder, string? Scope, string? ScopeName) WhoseOf(int index, Figure figure, ScopeReader scopes)
    {
        var holder = _entities.Of(index, figure.Holder)?.Id;
        var (scope, name) = scopes.Of(figure.Scope);
        var scopeEntity = _entities.Find(scope);
        return holder is null && scopeEntity is not null ? (scope, null, null)
            : holder is not null && scopeEntity is not null && figure.PartOf is null && _leads.Leads(holder, scopeEntity.Id) ? (scope, null, null)
            : (holder, scope, name);
    }

    /// <summary>A total of several holders' parts is none of theirs: in "45 Norlian soldiers out of a total of 4,443 within the force" it is the force's.</summary>
    private void CorrectTotals(ImmutableArray<Figure> figures, (string? Holder, string? Scope, string? ScopeName)[] whose)
    {
        foreach (var parts in figures.Select((figure, place) => (figure, place)).Where(pair => pair.figure.PartOf is { } total && total < figures.Length).GroupBy(pair => pair.figure.PartOf!.Value))
        {
            var total = whose[parts.Key];
            if (total.Holder is not null && _entities.Find(total.Holder)?.Kind == EntityKind.Place && parts.Any(part => whose[part.place].Holder == total.Holder && figures[part.place].Counted == figures[parts.Key].Counted))
            {
                var scope = parts.Select(part => whose[part.place].Scope).Append(total.Scope).FirstOrDefault(candidate => _entities.Find(candidate) is not null);
                whose[parts.Key] = scope is null ? total : (scope, null, null);
            }
        }
    }

    /// <summary>Its own date, else the document's; "currently" and "since 2009" are as of the report.</summary>
    private ReportedDate AsOf(int index, Figure figure)
    {
        var published = _dates.Published[index];
        return _dates.Of(index, figure.AsOf) is { } own && !own.Interval.IsUnknown && !IsSince(index, figure.AsOf) && !IsNow(own.Interval, published.Interval)
            ? own
            : published with { Basis = Basis.Inferred };
    }

    private static DateInterval HeldAt(DateInterval own, DateInterval published, bool isEvent) =>
        !published.IsUnknown && (isEvent || own.IsUnknown) ? published : own;

    private static bool IsNow(DateInterval own, DateInterval published) =>
        published.IsDay && own is { Earliest: { } first, Latest: { } last } && first <= published.Earliest && last >= published.Latest && Period.DaysBetween(first, last) <= MostNow;

    /// <summary>"There since 2009": it holds from then on, so it is as of the report.</summary>
    private bool IsSince(int index, int? time)
    {
        if (time is not { } mention)
        {
            return false;
        }

        var text = _documents[index].Text;
        var start = _documents[index].Record.Times[mention].Span.Start;
        return text.AsSpan(Math.Max(0, start - 40), Math.Min(40, start)).Contains("since ", StringComparison.OrdinalIgnoreCase) || text.AsSpan(start).StartsWith("since", StringComparison.OrdinalIgnoreCase);
    }

    private DateInterval EventTime(int index, int place, Figure figure)
    {
        var harmed = _documents[index].Record.Events.FirstOrDefault(@event => @event.Harm.Any(harm => harm.Figure == place));
        return (_dates.Of(index, figure.AsOf) ?? _dates.Of(index, harmed?.Time))?.Interval ?? DateInterval.Unknown;
    }

    private string GiverOf(int index, Figure figure)
    {
        var speaker = figure.Statement is { } statement
            ? _documents[index].Record.Statements[statement].Speakers.Select(speaker => speaker.Entity).FirstOrDefault(entity => entity is not null)
            : null;
        return _entities.Of(index, figure.AttributedTo ?? speaker)?.Id ?? figure.Attribution?.ToLowerInvariant() ?? string.Empty;
    }

    /// <summary>
    /// A correction withdraws the first figure of its sentence ("an earlier version said that 14 people …"), or those before
    /// "corrected to".
    /// </summary>
    private static bool IsWithdrawn(string text, Span sentence, Figure figure, bool isFirst)
    {
        var cue = ClaimCues.IndexIn("correction", sentence.In(text));
        return cue >= 0 && isFirst && (!sentence.Of(text)[cue..].StartsWith("was corrected to", StringComparison.OrdinalIgnoreCase) || figure.Span.Start < sentence.Start + cue);
    }

    /// <summary>"Denies reports that 200 …", "reports of 400 … are false", "71, and not 87", "not 14 but nine", "… This was false".</summary>
    private static bool IsCalledFalse(string text, Span sentence, Span next, Figure figure)
    {
        var before = sentence.Start < figure.Span.Start ? text.AsSpan(sentence.Start, figure.Span.Start - sentence.Start) : [];
        var after = figure.Span.End < sentence.End ? text.AsSpan(figure.Span.End, sentence.End - figure.Span.End) : [];
        return ClaimCues.Holds("denial before", before) || (ClaimCues.EndsWith("denial of two", before) && after.TrimStart().StartsWith("but ", StringComparison.OrdinalIgnoreCase)) || ClaimCues.Holds("denial close", before[^Math.Min(before.Length, 12)..]) || ClaimCues.Holds("denial after", after)
            || ClaimCues.Holds("denial next", next.Length > 40 ? next.In(text)[..40] : next.In(text));
    }

    /// <summary>"The figure is 41", "puts the number at 25,000": of what the figure before counted.</summary>
    private static bool IsSameAgain(string text, Figure figure) =>
        ClaimCues.Holds("again", text.AsSpan(Math.Max(0, figure.Span.Start - 30), Math.Min(30, figure.Span.Start)));

    /// <summary>A value that only follows ("the place that the report is about") bears a reason and no place in the text.</summary>
    private static bool IsSaid(Figure figure, string field) =>
        figure.Evidence.All(evidence => evidence.Field != field) || figure.Evidence.Any(evidence => evidence.Field == field && evidence.Span is not null && evidence.Reason is null);

    private static bool IsIncrement(string text, Figure figure)
    {
        var before = text.AsSpan(Math.Max(0, figure.Span.Start - 20), Math.Min(20, figure.Span.Start)).TrimEnd();
        var lastBreak = before.LastIndexOf(' ');
        var after = text.AsSpan(figure.Span.End, Math.Min(12, text.Length - figure.Span.End)).TrimStart();
        var firstBreak = after.IndexOf(' ');
        return ClaimCues.Holds("increment", before[(lastBreak + 1)..]) || ClaimCues.Holds("increment", firstBreak < 0 ? [] : after[..firstBreak]);
    }

    private static string WordsOf(string text, Figure figure)
    {
        var surface = figure.Span.Of(text);
        if (figure.Unit == "times" || figure.Modifier == FigureModifier.Range)
        {
            return surface;
        }

        var modifier = figure.Evidence.FirstOrDefault(evidence => evidence.Field == "modifier")?.Span;
        if (modifier is { } span && span.End <= figure.Span.Start && figure.Span.Start - span.End <= 3 && span.End <= text.Length)
        {
            return $"{span.Of(text).ToLowerInvariant()} {surface}";
        }

        var word = figure.Modifier switch
        {
            FigureModifier.About => "about ",
            FigureModifier.MoreThan => "more than ",
            FigureModifier.AtLeast => "at least ",
            FigureModifier.LessThan => "less than ",
            FigureModifier.AtMost => "up to ",
            FigureModifier.Nearly => "nearly ",
            _ => string.Empty,
        };
        return surface.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? surface : word + surface;
    }
}
