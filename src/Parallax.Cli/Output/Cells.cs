using System.Text;
using Spectre.Console.Rendering;

namespace Parallax.Cli.Output;

/// <summary>Text measured in character cells: a wide character takes two, a combining one none.</summary>
internal static class Cells
{
    private const string Ellipsis = "…";

    public static int Width(string text) => new Segment(text).CellCount();

    /// <summary>The text, its end cut where it is wider than there is room.</summary>
    public static string Cut(string text, int width)
    {
        if (Width(text) <= width)
        {
            return text;
        }

        var cut = new StringBuilder();
        var taken = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var piece = rune.ToString();
            var wide = Width(piece);
            if (taken + wide > width - 1)
            {
                break;
            }

            cut.Append(piece);
            taken += wide;
        }

        return width < 1 ? string.Empty : cut.ToString().TrimEnd(' ', ',', '.') + Ellipsis;
    }
}
