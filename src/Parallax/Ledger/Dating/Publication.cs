using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Parallax.Ledger.Dating;

/// <summary>What is known of when one document was published, while evidence is gathered. Bounds are only ever narrowed; a stated date never moves.</summary>
internal sealed class Publication
{
    private readonly ReportedDate? _stated;
    private readonly List<Reference> _contradictions = [];
    private Reference? _coming;
    private string? _comingValue;
    private Reference? _earliestBy;
    private Reference? _latestBy;

    public Publication(LedgerDocument document)
    {
        if (document.Document.Published is { } stated)
        {
            Interval = stated.Interval;
            _stated = new ReportedDate
            {
                Value = stated.Value,
                Interval = stated.Interval,
                Precision = stated.Precision,
                Basis = Basis.Stated,
                Evidence = stated.Evidence.Span is { } span ? [document.At(span, stated.Evidence.Reason ?? "states its date")] : [],
            };
        }
    }

    public DateInterval Interval { get; private set; }

    public bool IsStated => _stated is not null;

    /// <summary>Takes in a bound, with the citation that it rests on. What contradicts what is known already changes nothing, and is kept to be shown.</summary>
    /// <returns>True where it narrowed the interval.</returns>
    public bool Narrow(DateInterval bound, Reference evidence)
    {
        if (IsStated)
        {
            return false;
        }

        if (Interval.Intersect(bound) is not { } narrowed)
        {
            if (!_contradictions.Exists(known => known.Span == evidence.Span))
            {
                _contradictions.Add(evidence with { Reason = "against that: " + evidence.Reason });
            }

            return false;
        }

        if (narrowed == Interval)
        {
            return false;
        }

        _earliestBy = narrowed.Earliest != Interval.Earliest ? evidence : _earliestBy;
        _latestBy = narrowed.Latest != Interval.Latest ? evidence : _latestBy;
        Interval = narrowed;
        return true;
    }

    /// <summary>Takes in a day of the year that the report tells of as to come: it was published before that day of a year unknown.</summary>
    /// <param name="day"><c>XXXX-09-01</c>.</param>
    /// <param name="evidence">Where it does.</param>
    public void Before(string day, Reference evidence) => (_comingValue, _coming) = (_comingValue ?? "../" + day, _coming ?? evidence);

    public ReportedDate Date() => _stated ?? (Interval.IsUnknown ? Yearless() : new ReportedDate
    {
        Value = Interval.IsDay ? Interval.Earliest!.Value.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : null,
        Interval = Interval,
        Precision = Interval.IsDay ? DatePrecision.Day : DatePrecision.Unknown,
        Basis = Basis.Inferred,
        Evidence = [.. new[] { _earliestBy, _latestBy }.OfType<Reference>().Concat(_contradictions).Distinct()],
    });

    private ReportedDate Yearless() => _coming is { } evidence ? new ReportedDate { Value = _comingValue, Basis = Basis.Inferred, Evidence = [evidence, .. _contradictions] } : ReportedDate.Unknown;
}
