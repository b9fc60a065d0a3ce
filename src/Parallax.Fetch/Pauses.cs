using System;

namespace Parallax.Fetch;

/// <summary>Pauses that grow from failure to failure.</summary>
internal static class Pauses
{
    public static TimeSpan After(int failures, TimeSpan first, TimeSpan longest)
    {
        var pause = first * Math.Pow(2, Math.Clamp(failures - 1, 0, 20));
        return pause < longest ? pause : longest;
    }
}
