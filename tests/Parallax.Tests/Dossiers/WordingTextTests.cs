using System.Linq;
using Parallax.Dossiers;
using Xunit;

namespace Parallax.Tests.Dossiers;

public sealed class WordingTextTests
{
    private const string Text = "\"We  will\nwait for the best moment,\" she said, \"and act.\"";

    private static readonly Statement Said = new() { Span = new Span(0, Text.Length), Kind = StatementKind.Direct, Content = [Of("We  will\nwait for the best moment,"), Of("and act.")] };

    [Fact]
    public void Pieces_Differences_AreCutOutOfTheWholeWording()
    {
        var pieces = WordingText.Pieces(Text, Said, [Of("best moment")]);
        Assert.Equal("“We will wait for the best moment, … and act.”", string.Concat(pieces.Select(piece => piece.Text)));
        Assert.Equal(["best moment"], pieces.Where(piece => piece.Differs).Select(piece => piece.Text));
        Assert.Equal(WordingText.Of(Text, Said), string.Concat(pieces.Select(piece => piece.Text)));
    }

    [Fact]
    public void Pieces_NoDifference_IsOnePiece() => Assert.Single(WordingText.Pieces(Text, Said, []));

    private static Span Of(string words) => new(Text.IndexOf(words, System.StringComparison.Ordinal), Text.IndexOf(words, System.StringComparison.Ordinal) + words.Length);
}
