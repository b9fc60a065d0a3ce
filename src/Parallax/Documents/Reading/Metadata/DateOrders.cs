using System;

namespace Parallax.Documents.Reading.Metadata;

/// <summary>Tells how a page's readers read 03/04/2024.</summary>
internal static class DateOrders
{
    public static DateOrder Of(string? language, string? address)
    {
        var host = Outlets.Host(address);
        if (host is not null && (host.EndsWith(".uk", StringComparison.Ordinal) || host.EndsWith(".au", StringComparison.Ordinal) || host.EndsWith(".in", StringComparison.Ordinal) || host.EndsWith(".ie", StringComparison.Ordinal)))
        {
            return DateOrder.DayFirst;
        }

        return language?.ToLowerInvariant().Replace('_', '-') switch
        {
            null or "en" => DateOrder.Unknown,
            "en-us" => DateOrder.MonthFirst,
            _ => DateOrder.DayFirst,
        };
    }
}
