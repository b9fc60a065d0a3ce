using System;

namespace Parallax.Fetch;

/// <summary>Something that happened while watching.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Address">Of what.</param>
/// <param name="Detail">More of it; null for nothing.</param>
public sealed record WatchEvent(DateTimeOffset At, WatchEventKind Kind, string Address, string? Detail = null);
