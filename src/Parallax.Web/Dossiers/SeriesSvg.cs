using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using Parallax.Dossiers;

namespace Parallax.Web.Dossiers;

/// <summary>A figure over time: a dot for each value, a stroke for what its words allow, a dashed line for the days it may hold for.</summary>
internal static class SeriesSvg
{
    private const double Width = 640;

    private const double Height = 150;

    private const double Left = 46;

    private const double Right = 46;

    private const double Top = 26;

    private const double Bottom = 26;

    /// <summary>Height of a label, and width of one of its characters.</summary>
    private const double LabelHeight = 14;

    private const double LabelCharacter = 7.2;

    public static void Write(HtmlText html, DossierSeries series, string heading)
    {
        var days = series.Points.SelectMany(point => new[] { point.When.Earliest, point.When.Latest }).OfType<LocalDate>().Select(Day).ToList();
        var (from, to) = (days.Min(), Math.Max(days.Max(), days.Min() + 1));
        var (low, high) = ((double)series.Points.Min(point => point.Low), (double)series.Points.Max(point => point.High));
        if (high <= low)
        {
            (low, high) = (low - 1, high + 1);
        }

        double X(LocalDate day) => Left + ((Day(day) - from) / (to - from) * (Width - Left - Right));
        double Y(decimal value) => Height - Bottom - (((double)value - low) / (high - low) * (Height - Top - Bottom));

        var words = string.Join("; ", series.Points.Select(point => $"{Words(point)} ({point.Date})"));
        html.Raw("<figure");
        if (html.SourceAddress is { } address)
        {
            html.Raw(" data-series=\"").Text(SeriesJson.Of(series, address)).Raw("\"");
        }

        html.Raw("><svg viewBox=\"0 0 640 150\" role=\"img\" aria-label=\"").Text($"{heading}: {words}").Raw("\">");
        Line(html, "axis", Left, Height - Bottom + 4, Width - Right, Height - Bottom + 4);
        var taken = new List<(double X1, double X2, double Y)>();
        foreach (var point in series.Points)
        {
            var start = X((point.When.Earliest ?? point.When.Latest)!.Value);
            var end = point.When.Latest is { } latest ? X(latest) : Width - Right;
            var x = point.When.Latest is null ? start : (start + end) / 2;
            var y = Y(point.Value);
            if (end - start > 4)
            {
                Line(html, "span", start, y, end, y);
            }

            Line(html, "range", x, Y(point.Low), x, Y(point.High));
            html.Raw($"<path class=\"point {(point.Origins > 1 ? "many" : "few")}\" d=\"{Shape(point, x, y)}\"><title>").Text($"{Words(point)}, {point.Date}, {point.Sources}").Raw("</title></path>");
            Label(html, Short(point.Label), x, y, taken);
        }

        html.Raw($"<text x=\"{N(Left)}\" y=\"{N(Height - 4)}\">").Text(DateWords.Day(LocalDate.FromDateTime(DateTime.UnixEpoch).PlusDays((int)from))).Raw("</text>");
        html.Raw($"<text text-anchor=\"end\" x=\"{N(Width - Right)}\" y=\"{N(Height - 4)}\">").Text(DateWords.Day(LocalDate.FromDateTime(DateTime.UnixEpoch).PlusDays((int)days.Max()))).Raw("</text>");
        html.Raw("</svg><figcaption>").Text(Legend(series)).Raw("</figcaption></figure>\n");
    }

    /// <summary>What the signs mean that the drawing has.</summary>
    private static string Legend(DossierSeries series)
    {
        var signs = new List<string>();
        Add(series.Points.Any(point => point.Low != point.High), "upright bar: what the words allow");
        Add(series.Points.Any(point => !point.When.IsDay), "dashed: the days it may hold for");
        Add(series.Points.Any(point => point.Origins > 1), "filled: two independent origins or more");
        Add(series.Points.Any(point => point.Origins == 1), "hollow: one origin");
        Add(series.Points.Any(point => point.Origins == 0), "square on its corner: origin unknown");
        Add(series.Points.Any(point => point.Status.Length > 0), "triangle: not told as a plain fact (planned, possible, ended …)");
        return string.Join("; ", signs);

        void Add(bool isThere, string words)
        {
            if (isThere)
            {
                signs.Add(signs.Count == 0 ? char.ToUpperInvariant(words[0]) + words[1..] : words);
            }
        }
    }

    private static string Words(DossierPoint point) => point.Status.Length == 0 ? point.Label : $"{point.Label} ({point.Status})";

    /// <summary>A circle; a square on its corner where the origin is unknown, a triangle where it is not told as a fact.</summary>
    private static string Shape(DossierPoint point, double x, double y) =>
        point.Status.Length > 0 ? $"M{N(x)} {N(y - 5.5)}L{N(x + 5.5)} {N(y + 4)}H{N(x - 5.5)}Z"
        : point.Origins == 0 ? $"M{N(x)} {N(y - 5.5)}L{N(x + 5.5)} {N(y)}L{N(x)} {N(y + 5.5)}L{N(x - 5.5)} {N(y)}Z"
        : $"M{N(x - 4)} {N(y)}a4 4 0 1 1 8 0a4 4 0 1 1 -8 0Z";

    /// <summary>Above the dot, else below it, else nowhere: the dot's title and the table have it.</summary>
    private static void Label(HtmlText html, string label, double x, double y, List<(double X1, double X2, double Y)> taken)
    {
        var half = label.Length * LabelCharacter / 2;
        foreach (var place in (ReadOnlySpan<double>)[y - 9, y + 19])
        {
            if (place < LabelHeight || place > Height - Bottom + 2 || taken.Exists(other => other.X1 < x + half && x - half < other.X2 && Math.Abs(other.Y - place) < LabelHeight))
            {
                continue;
            }

            taken.Add((x - half, x + half, place));
            html.Raw($"<text class=\"value\" text-anchor=\"middle\" x=\"{N(x)}\" y=\"{N(place)}\">").Text(label).Raw("</text>");
            return;
        }
    }

    private static double Day(LocalDate day) => Period.Between(LocalDate.FromDateTime(DateTime.UnixEpoch), day, PeriodUnits.Days).Days;

    private static void Line(HtmlText html, string look, double x1, double y1, double x2, double y2) =>
        html.Raw($"<line class=\"{look}\" x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\"/>");

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Short(string label) => label.Length <= 18 ? label : label[..17] + "…";
}
