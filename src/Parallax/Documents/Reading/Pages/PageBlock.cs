using System.Collections.Immutable;
using AngleSharp.Dom;
using Parallax.Documents.Reading.Cleaning;

namespace Parallax.Documents.Reading.Pages;

/// <summary>A run of text on a page that no block element breaks.</summary>
internal sealed class PageBlock
{
    public required string Text { get; init; }

    /// <summary>Number of its characters that are links.</summary>
    public required int LinkLength { get; init; }

    /// <summary>The block element that holds it.</summary>
    public required IElement Container { get; init; }

    /// <summary>Elements around it, or itself, whose names say that they are no part of the report; outermost first.</summary>
    public required ImmutableArray<PageDropper> Droppers { get; init; }

    /// <summary>Kind that the elements around it tell.</summary>
    public BlockKind? Hint { get; init; }

    /// <summary>1 to 6 for a heading, 0 for none.</summary>
    public int Heading { get; init; }

    public BlockKind Kind { get; set; } = BlockKind.Paragraph;

    /// <summary>Why it is dropped; null where it is kept.</summary>
    public string? Dropped { get; set; }

    public double LinkDensity => Text.Length == 0 ? 0 : (double)LinkLength / Text.Length;

    /// <summary>How long it is to a reader: scripts without letters need fewer signs.</summary>
    public int Length => length ??= Text.Length + (DenseScript.Count(Text) * 3 / 2);

    /// <summary>Running text: a sentence or more, few links.</summary>
    public bool IsGood => isGood ??= Heading == 0 && Length >= 60 && LinkDensity < 0.35 && (Length >= 140 || SentenceEnds.EndsSentence(Text));

    /// <summary>How much it speaks for the element that holds it.</summary>
    public int Weight => IsGood && Dropped is null ? Length - LinkLength : 0;

    public string Key => key ??= LineKey.Of(Text);

    private string? key;

    private int? length;

    private bool? isGood;
}
