using System.Globalization;

namespace Parallax.Web.Pages;

/// <summary>A part of a long list.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Size">Entries a page.</param>
internal readonly record struct Paging(int Page, int Size)
{
    public int Skip => (Page - 1) * Size;

    /// <summary>The page that an address asks for; the first where it asks for none that can be.</summary>
    public static Paging Of(string? page, int size) =>
        new(int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1_000_000 ? number : 1, size);
}
