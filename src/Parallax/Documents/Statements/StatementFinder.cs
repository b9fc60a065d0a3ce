using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;
using Parallax.Documents.Statements.Attributions;

namespace Parallax.Documents.Statements;

/// <summary>Finds direct, indirect and mixed speech with its speakers, and where a document says it has something from.</summary>
public static class StatementFinder
{
    /// <summary>More cues than these in one passage are not read: a bound on time for hostile input.</summary>
    private const int MaxCues = 40;

    public static StatementSet Find(AnalyzedDocument document, MentionSet mentions, ImmutableArray<LocalEntity> entities)
    {
        var words = Words.Of(document, QuotationFinder.Find(document.Document));
        var phrases = NounPhrases.Find(words, NameClusters.Build(words, mentions.Names));
        var clauses = new Clauses(words, phrases);
        var uses = new QuotationUse[words.Quotations.Length];
        var resolver = new SpeakerResolver(words, mentions, entities);
        var vias = new ViaFinder(words, phrases, clauses, mentions.Names, entities, resolver);
        var subjects = new SubjectFinder(words, phrases);
        var reader = new PassageReader(words, phrases, clauses, subjects, resolver, vias, new TimeIndex(mentions.Times), uses);
        var phraseCues = new PhraseCues(words, phrases, clauses, subjects, resolver, uses);
        var continuation = new Continuation(words, uses);
        var attributions = PartNetwork.BuiltIn is { } network && document.Digests is { } digests ? new AttributionReader(words, clauses, new AttributionHolders(words, phrases), resolver, uses, AttributionFinder.Find(words, network, digests)) : null;
        var signatures = new Signatures(words, phrases, subjects, resolver, uses);
        var announcedSpeech = new AnnouncedSpeech(words);
        var credits = new CreditFinder(words, phrases, clauses, vias, entities);
        var drafts = new List<StatementDraft>();
        var passages = PassageBuilder.Build(words);
        for (var p = 0; p < passages.Count; p++)
        {
            var passage = passages[p];
            if (document.Document.Blocks[passage.Block].Kind is BlockKind.Byline or BlockKind.Dateline)
            {
                continue;
            }

            if (signatures.Read(passage, p + 1 < passages.Count ? passages[p + 1] : null) is { } signed)
            {
                drafts.Add(signed);
                p += signed.SpeakerToken >= passage.End ? 1 : 0;
                continue;
            }

            var cues = CueFinder.Find(words, passage);
            if (cues.Count > MaxCues)
            {
                cues.RemoveRange(MaxCues, cues.Count - MaxCues);
            }

            var announced = reader.Announced;
            var own = reader.Read(passage, cues, drafts);
            own.AddRange(phraseCues.Read(passage, own));
            credits.Reported(passage, cues, own);
            if (announcedSpeech.Read(passage, announced, own))
            {
                announced = null;
            }

            if (own.Count == 0 && continuation.Read(passage, drafts, announced) is { } further)
            {
                own.Add(further);
            }

            attributions?.Read(passage, own, drafts);
            drafts.AddRange(own.OrderBy(draft => draft.Span));
        }

        Circumstances.Carry(words, drafts);
        drafts = Circumstances.WithoutRepeats(words, document.Document, drafts);
        drafts.Sort((a, b) => a.Span.CompareTo(b.Span) is var order && order != 0 ? order : a.CueToken.CompareTo(b.CueToken));
        return new StatementSet([.. drafts.Select((draft, index) => Finish(words, clauses, drafts, draft, index))], credits.Finish(drafts));
    }

    private static Statement Finish(Words words, Clauses clauses, List<StatementDraft> drafts, StatementDraft draft, int index) => new()
    {
        Span = draft.Span,
        Kind = draft.Kind,
        Mode = draft.Mode,
        Content = [.. draft.Content],
        Speakers = draft.Speakers,
        Cue = [.. draft.Cue],
        Via = draft.Via?.Name,
        ViaSpan = draft.Via?.Span,
        ReportedBy = draft.ReportedBy,
        ReportedBySpan = draft.ReportedBySpan,
        Addressees = draft.Addressees,
        Polarity = draft.Polarity,
        Condition = Circumstances.Condition(words, clauses, draft),
        Within = Circumstances.Within(drafts, index),
        Time = draft.Time,
    };
}
