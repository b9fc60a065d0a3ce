using System.Linq;
using System.Text;
using Parallax.Evaluation.Names;
using Xunit;

namespace Parallax.Tests.Evaluation.Names;

public sealed class WordSpacingTests
{
    [Theory]
    [InlineData("The mayor 's office ( in Ostra ) said : yes .", "The mayor's office (in Ostra) said: yes.")]
    [InlineData("Lomara ’ s mid - term plan", "Lomara’s mid-term plan")]
    [InlineData("Two U . S . ships", "Two U.S. ships")]
    [InlineData("the \" old town \" of Ostra", "the \"old town\" of Ostra")]
    [InlineData("the parents ’ letter", "the parents’ letter")]
    [InlineData("“ No , ” he said – twice", "“No,” he said – twice")]
    [InlineData("it did n't cost $ 5", "it didn't cost $5")]
    public void IsApart_WordsOfASentence_StandAsInPrint(string words, string expected)
    {
        var tokens = words.Split(' ').Select(word => (word, (string?)null, false)).ToList();
        var text = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            text.Append(i > 0 && WordSpacing.IsApart(tokens, i) ? " " : string.Empty).Append(tokens[i].word);
        }

        Assert.Equal(expected, text.ToString());
    }
}
