namespace Parallax;


/// <summary>A change that a figure measures ("more than doubled", "up 12 %").</summary>
/// <param name="Direction">Which way.</param>
/// <param name="Base">Index of the figure it changed from; null where not given.</param>
/// <param name="Period">Index of the time mention over which; null where not given.</param>
public sealed record FigureChange(ChangeDirection Direction, int? Base, int? Period);
