using System.Globalization;

namespace Parallax.Ledger.Dating;

/// <summary>How reasons name reports and days.</summary>
internal static class EvidenceWords
{
    public static string NameOf(LedgerDocument report) => report.Document.Outlet ?? "another report";

    /// <summary>"4 May 2031", "1 May 2031 to 31 May 2031".</summary>
    public static string Days(DateInterval interval) => interval.IsDay ? interval.Earliest!.Value.ToString("d MMMM uuuu", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{interval.Earliest:d MMMM uuuu} to {interval.Latest:d MMMM uuuu}");
}
