using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Parallax.Export;

internal static class FigureJson
{
    public static void Write(LedgerJson json, int document, int index)
    {
        var ledgerDocument = json.Ledger.Documents[document];
        var figure = ledgerDocument.Record.Figures[index];
        var id = ledgerDocument.FigureIds[index];
        var writer = json.Writer;
        writer.WriteStartObject();
        json.Text("id", id);
        json.Text("document", ledgerDocument.Id);
        writer.WriteNumber("start", figure.Span.Start);
        writer.WriteNumber("end", figure.Span.End);
        json.Text("surface", figure.Span.Of(ledgerDocument.Text));
        json.Number("value", figure.Value);
        json.Number("low", figure.Low);
        json.Number("high", figure.High);
        json.Text("modifier", JsonNames.Of(figure.Modifier));
        json.Text("unit", figure.Unit);
        json.Text("counted", figure.Counted);
        json.Text("about", figure.About);
        json.Text("holder", json.EntityId(document, figure.Holder));
        json.Text("scope", figure.Scope);
        json.Text("aspect", figure.Aspect);
        json.Text("place", json.EntityId(document, figure.Place));
        json.Text("placeText", figure.PlaceText);
        json.Text("status", JsonNames.Of(figure.Status));
        json.Date("asOf", AsOf(json, document, figure.AsOf));
        json.Text("attributedTo", json.EntityId(document, figure.AttributedTo));
        json.Text("attribution", figure.Attribution);
        json.Text("statement", figure.Statement is { } statement ? ledgerDocument.StatementIds[statement] : null);
        json.Text("partOf", figure.PartOf is { } whole ? ledgerDocument.FigureIds[whole] : null);
        if (figure.Change is { } change)
        {
            writer.WriteStartObject("change");
            json.Text("direction", JsonNames.Of(change.Direction));
            json.Text("base", change.Base is { } @base ? ledgerDocument.FigureIds[@base] : null);
            json.Date("period", json.Ledger.Dates.Of(document, change.Period));
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("change");
        }

        json.Text("ucum", figure.Ucum);
        Evidence(json, document, figure.Evidence);
        json.Texts("origins", json.Lookup.OriginsOf(id));
        writer.WriteEndObject();
    }

    /// <summary>What each field rests on, by field; the first where a field has several.</summary>
    public static void Evidence(LedgerJson json, int document, ImmutableArray<FieldEvidence> evidence)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        json.Writer.WriteStartObject("evidence");
        foreach (var (field, span, reason) in evidence)
        {
            if (!written.Add(field))
            {
                continue;
            }

            json.Writer.WritePropertyName(field);
            if (span is { } place)
            {
                json.Span(document, place, reason);
            }
            else
            {
                json.Writer.WriteStartObject();
                json.Text("reason", reason);
                json.Writer.WriteEndObject();
            }
        }

        json.Writer.WriteEndObject();
    }

    /// <summary>The figure's own time or, where it has none, its document's date, which then is inferred.</summary>
    private static ReportedDate AsOf(LedgerJson json, int document, int? time)
    {
        if (json.Ledger.Dates.Of(document, time) is { } own)
        {
            return own;
        }

        var published = json.Ledger.Dates.Published[document];
        return published.Interval is { IsDay: true } day
            ? published with { Value = LedgerJson.Iso(day.Earliest), Precision = DatePrecision.Day, Basis = Basis.Inferred }
            : published with { Basis = Basis.Inferred };
    }
}
