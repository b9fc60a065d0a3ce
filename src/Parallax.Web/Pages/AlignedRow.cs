namespace Parallax.Web.Pages;

/// <summary>Blocks of two texts that stand beside each other.</summary>
/// <param name="FirstStart">Index of the first block of the first text.</param>
/// <param name="FirstEnd">Index after its last.</param>
/// <param name="SecondStart">The same of the second text.</param>
/// <param name="SecondEnd">Index after its last.</param>
/// <param name="IsShared">True where they share words.</param>
internal readonly record struct AlignedRow(int FirstStart, int FirstEnd, int SecondStart, int SecondEnd, bool IsShared);
