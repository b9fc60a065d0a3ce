using AngleSharp.Dom;

namespace Parallax.Documents.Reading.Pages;

/// <summary>Tells rows of tables that hold data, one short value a cell, from those that lay out a page.</summary>
internal static class DataRow
{
    private const int LongestCell = 200;

    private const int MostNodes = 60;

    public static bool Is(IElement row)
    {
        var cells = 0;
        foreach (var node in row.ChildNodes)
        {
            if (node is IElement { LocalName: "td" or "th" } cell)
            {
                var (nodes, length) = (MostNodes, LongestCell);
                if (!IsShort(cell, ref nodes, ref length))
                {
                    return false;
                }

                cells++;
            }
        }

        return cells > 1;
    }

    private static bool IsShort(IElement element, ref int nodes, ref int length)
    {
        foreach (var node in element.ChildNodes)
        {
            length -= node is IText text ? text.Data.Trim().Length : 0;
            if (--nodes < 0 || length < 0 || (node is IElement child && (child.LocalName is "table" or "ul" or "ol" or "article" or "section" or "form" || !IsShort(child, ref nodes, ref length))))
            {
                return false;
            }
        }

        return true;
    }
}
