using System.Globalization;
using System.Linq;

namespace Parallax.Ledger.Dating;

/// <summary>What is known of when one document was published, while evidence is gathered. Bounds are only ever narrowed; a stated date never moves.</summary>
internal sealed class Publication
{
    private readonly ReportedDate? _stated;
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

    /// <summary>Takes in a bound, with the citation that it rests on. What contradicts what is known already is left out.</summary>
    /// <returns>True where it narrowed the interval.</returns>
    public bool Narrow(DateInterval bound, Reference evidence)
    {
        if (IsStated || Interval.Intersect(bound) is not { } narrowed || narrowed == Interval)
        {
            return false;
        }

        _earliestBy = narrowed.Earliest != Interval.Earliest ? evidence : _earliestBy;
        _latestBy = narrowed.Latest != Interval.Latest ? evidence : _latestBy;
        Interval = narrowed;
        return true;
    }

    public ReportedDate Date() => _stated ?? (Interval.IsUnknown ? ReportedDate.Unknown : new ReportedDate
    {
        Value = Interval.IsDay ? Interval.Earliest!.Value.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : null,
        Interval = Interval,
        Precision = Interval.IsDay ? DatePrecision.Day : DatePrecision.Unknown,
        Basis = Basis.Inferred,
        Evidence = [.. new[] { _earliestBy, _latestBy }.OfType<Reference>().Distinct()],
    });
}
