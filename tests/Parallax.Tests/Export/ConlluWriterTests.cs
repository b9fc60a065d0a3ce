using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Parallax.Documents;
using Parallax.Export;
using Parallax.Ledger;
using Xunit;

namespace Parallax.Tests.Export;

public sealed class ConlluWriterTests
{
    [Fact]
    public void Write_Documents_GivesTokensWithOffsetsAndTreesWithOneRoot()
    {
        const string text = "Mara Vesk said the troops don't leave.\nA second paragraph stands here. It has two sentences.";
        var document = new LedgerDocument(new DocumentRecord { Document = TestDocuments.Of(text) }, ["a.txt"], "d1");
        var conllu = ConlluWriter.Write([document]);
        Assert.StartsWith("# newdoc id = d1\n# newpar\n# sent_id = d1-1\n", conllu, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(conllu, "# newpar"));
        var sentences = conllu.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, sentences.Length);
        foreach (var sentence in sentences)
        {
            var rows = sentence.Split('\n').Where(line => line[0] != '#').Select(line => line.Split('\t')).ToList();
            Assert.All(rows, row => Assert.Equal(10, row.Length));
            Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(row => int.Parse(row[0], CultureInfo.InvariantCulture)));
            Assert.Single(rows, row => row[6] == "0");
            Assert.All(rows, row =>
            {
                var match = Regex.Match(row[9], @"^start_char=(\d+)\|end_char=(\d+)");
                Assert.Equal(text[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)..int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)], row[1]);
            });
        }

        Assert.Contains("1\tMara\t", conllu, StringComparison.Ordinal);
        Assert.Contains("NER=B-PER", conllu, StringComparison.Ordinal);
    }
}
