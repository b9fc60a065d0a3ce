using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Parallax.Dossiers;
using Parallax.Export;
using Parallax.Ledger;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>A statement, figure or event as a list of fields, each with the words it rests on.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Statement, Figure or Event.</param>
/// <param name="Document">Id of its document.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Words">The words there.</param>
/// <param name="Fields">What is known of it.</param>
internal sealed record RecordView(string Id, string Kind, string Document, Span Span, string Words, ImmutableArray<RecordField> Fields)
{
    /// <summary>The record with an id in a document; null where it holds none.</summary>
    public static RecordView? Of(LedgerSnapshot snapshot, int index, string id)
    {
        var fields = new List<RecordField>();
        var maker = new Maker(snapshot, index, fields);
        var document = snapshot.Ledger.Documents[index];
        var (kind, span) = snapshot.Index.Figure(id) is { } figure && figure.Document == index ? ("Figure", maker.Figure(figure.Index))
            : snapshot.Index.Statement(id) is { } statement && statement.Document == index ? ("Statement", maker.Statement(statement.Index))
            : snapshot.Index.Event(id) is { } found && found.Document == index ? ("Event", maker.Event(found.Index)) : (string.Empty, default);
        return kind.Length == 0 ? null : new RecordView(id, kind, document.Id, span, span.Of(document.Text), [.. fields]);
    }

    private sealed class Maker(LedgerSnapshot snapshot, int index, List<RecordField> fields)
    {
        private readonly LedgerDocument _document = snapshot.Ledger.Documents[index];

        public Span Figure(int at)
        {
            var figure = _document.Record.Figures[at];
            var evidence = figure.Evidence;
            Add("value", figure.Value is { } value ? FigureWords.Number(value) : null, evidence);
            Add("range", figure.Low is { } low && figure.High is { } high && low != high ? $"{FigureWords.Number(low)} to {FigureWords.Number(high)}" : null, evidence);
            Add("modifier", figure.Modifier == FigureModifier.Exact ? null : JsonNames.Of(figure.Modifier), evidence);
            Add("unit", figure.Unit == "count" ? null : figure.Unit, evidence);
            Add("counted", figure.Counted, evidence);
            Entity("holder", figure.Holder, evidence);
            Add("scope", figure.Scope, evidence);
            Add("aspect", figure.Aspect, evidence);
            Entity("place", figure.Place, evidence);
            Add("status", JsonNames.Of(figure.Status), evidence);
            Time("asOf", "as of", figure.AsOf, evidence);
            Entity("attributedTo", figure.AttributedTo, evidence);
            Add("attribution", figure.Attribution, evidence);
            if (figure.PartOf is { } whole)
            {
                var total = _document.Record.Figures[whole];
                fields.Add(new RecordField("part of", total.Span.Of(_document.Text) + " " + total.Counted, total.Span, null, PageHtml.Record(_document.Id, _document.FigureIds[whole])));
            }

            if (figure.Statement is { } statement)
            {
                fields.Add(new RecordField("said in", Short(_document.Record.Statements[statement].Span), null, null, PageHtml.Record(_document.Id, _document.StatementIds[statement])));
            }

            return figure.Span;
        }

        public Span Statement(int at)
        {
            var statement = _document.Record.Statements[at];
            foreach (var speaker in statement.Speakers)
            {
                var entity = snapshot.Ledger.Entities.Of(index, speaker.Entity);
                var candidates = string.Join(", ", speaker.Candidates.Select(candidate => snapshot.Name(snapshot.Ledger.Entities.Of(index, (int?)candidate)?.Id)).OfType<string>());
                fields.Add(new RecordField(
                    "speaker", snapshot.Name(entity?.Id) ?? (candidates.Length > 0 ? "not resolved; may be " + candidates : "not resolved"), speaker.Span, null, Address(entity)));
            }

            Add("kind", JsonNames.Of(statement.Kind) + (statement.Kind == StatementKind.Direct ? ": the speaker's words" : ": the outlet's wording"), []);
            Add("mode", statement.Mode == StatementMode.Speech ? null : JsonNames.Of(statement.Mode), []);
            Add("polarity", statement.Polarity == Polarity.Said ? null : JsonNames.Of(statement.Polarity), []);
            foreach (var cue in statement.Cue)
            {
                fields.Add(new RecordField("cue", cue.Of(_document.Text), cue));
            }

            fields.AddRange(statement.Addressees.Select(to => new RecordField("to", snapshot.Name(snapshot.Ledger.Entities.Of(index, to).Id)!, null, null, Address(snapshot.Ledger.Entities.Of(index, to)))));
            if (statement.Via is { } via)
            {
                fields.Add(new RecordField("via", via, statement.ViaSpan));
            }

            if (statement.ReportedBy is { } by)
            {
                fields.Add(new RecordField("as reported by", by, statement.ReportedBySpan));
            }

            if (statement.Condition is { } condition)
            {
                fields.Add(new RecordField("condition", condition.Of(_document.Text), condition));
            }

            if (statement.Within is { } within)
            {
                fields.Add(new RecordField("within", Short(_document.Record.Statements[within].Span), null, null, PageHtml.Record(_document.Id, _document.StatementIds[within])));
            }

            Time("date", "date", statement.Time, []);
            var id = _document.StatementIds[at];
            foreach (var wording in snapshot.Index.Slice([index]).Utterances.Where(utterance => utterance.Wordings.Any(wording => wording.Statement == id)).SelectMany(utterance => utterance.Wordings).Where(wording => wording.Statement != id).Take(12))
            {
                if (snapshot.Index.Statement(wording.Statement) is { } other)
                {
                    var there = snapshot.Ledger.Documents[other.Document];
                    fields.Add(new RecordField(
                        "also worded", $"{snapshot.Source(other.Document)}: {FigureWords.Collapse(string.Join(" … ", there.Record.Statements[other.Index].Content.Select(span => span.Of(there.Text))))}",
                        null, null, PageHtml.Record(there.Id, wording.Statement)));
                }
            }

            return statement.Span;
        }

        public Span Event(int at)
        {
            var @event = _document.Record.Events[at];
            var evidence = @event.Evidence;
            Add("type", @event.Type, evidence);
            Add("label", @event.Label, evidence);
            foreach (var (name, entities) in new[] { ("actor", @event.Actors), ("recipient", @event.Recipients) })
            {
                foreach (var local in entities)
                {
                    Entity(name, local, evidence);
                }
            }

            Entity("place", @event.Place, evidence);
            Time("date", "date", @event.Time, evidence);
            Add("status", JsonNames.Of(@event.Status), evidence);
            foreach (var (name, span) in new[] { ("cause", @event.Cause), ("purpose", @event.Purpose) })
            {
                if (span is { } words)
                {
                    fields.Add(new RecordField(name, words.Of(_document.Text), words));
                }
            }

            foreach (var harm in @event.Harm)
            {
                var figure = harm.Figure is { } number ? _document.Record.Figures[number] : null;
                var who = figure?.Span.Of(_document.Text) ?? snapshot.Name(snapshot.Ledger.Entities.Of(index, harm.Entity)?.Id);
                fields.Add(new RecordField("harm", JsonNames.Of(harm.Kind) + (who is null ? string.Empty : ": " + who), figure?.Span, null, harm.Figure is { } shown ? PageHtml.Record(_document.Id, _document.FigureIds[shown]) : null));
            }

            return @event.Trigger;
        }

        private static string? Address(Entity? entity) => entity is null || entity.Private ? null : "/entities/" + entity.Id;

        private void Add(string name, string? value, ImmutableArray<FieldEvidence> evidence)
        {
            if (!string.IsNullOrEmpty(value))
            {
                var found = evidence.FirstOrDefault(entry => entry.Field == name);
                fields.Add(new RecordField(name, value, found?.Span, found?.Reason));
            }
        }

        private void Entity(string name, int? local, ImmutableArray<FieldEvidence> evidence)
        {
            if (snapshot.Ledger.Entities.Of(index, local) is { } entity)
            {
                var found = evidence.FirstOrDefault(entry => entry.Field == name);
                fields.Add(new RecordField(name, snapshot.Name(entity.Id)!, found?.Span, found?.Reason, Address(entity)));
            }
        }

        private void Time(string field, string name, int? time, ImmutableArray<FieldEvidence> evidence)
        {
            if (time is { } at && snapshot.Ledger.Dates.Of(index, at) is { } date)
            {
                var mention = _document.Record.Times[at];
                var reason = evidence.FirstOrDefault(entry => entry.Field == field)?.Reason;
                fields.Add(new RecordField(name, string.Create(CultureInfo.InvariantCulture, $"{DateWords.Of(date)} (“{mention.Span.Of(_document.Text)}”)"), mention.Span, reason));
            }
        }

        private string Short(Span span) => span.Length > 90 ? span.Of(_document.Text)[..90] + "…" : span.Of(_document.Text);
    }
}
