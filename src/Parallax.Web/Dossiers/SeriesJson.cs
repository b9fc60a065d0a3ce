using System;
using System.IO;
using System.Text;
using System.Text.Json;
using NodaTime;
using Parallax.Dossiers;

namespace Parallax.Web.Dossiers;

/// <summary>A figure over time as the chart's script reads it: days are counted from 1970.</summary>
internal static class SeriesJson
{
    /// <param name="series">The figure.</param>
    /// <param name="address">Where a citation is shown.</param>
    public static string Of(DossierSeries series, Func<Citation, string> address)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            json.WriteString("unit", series.Unit);
            json.WriteStartArray("points");
            foreach (var point in series.Points)
            {
                json.WriteStartObject();
                Day(json, "from", point.When.Earliest);
                Day(json, "to", point.When.Latest);
                json.WriteNumber("value", point.Value);
                json.WriteNumber("low", point.Low);
                json.WriteNumber("high", point.High);
                json.WriteString("label", point.Label);
                json.WriteString("status", point.Status);
                json.WriteString("date", point.Date);
                json.WriteString("sources", point.Sources);
                json.WriteNumber("origins", point.Origins);
                json.WriteString("href", point.At is { } at ? address(at) : null);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.ToArray());
    }

    private static void Day(Utf8JsonWriter json, string name, LocalDate? day)
    {
        if (day is { } known)
        {
            json.WriteNumber(name, Period.DaysBetween(new LocalDate(1970, 1, 1), known));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
