using System.Collections.Immutable;
using Parallax.Documents.Mentions.Names;
using Xunit;

namespace Parallax.Tests.Documents.Mentions.Names;

public sealed class NameAgreementTests
{
    private static readonly ImmutableArray<NameLabel> Labels = [NameLabel.Parse("O"), NameLabel.Parse("U-PER"), NameLabel.Parse("U-ORG")];

    [Fact]
    public void Draw_OneOccurrenceAgainstMany_GoesWithTheMany()
    {
        var agreement = new NameAgreement(Labels);
        float[] odd = [0, 1, 1.5f];
        agreement.Add(7, odd);
        for (var i = 0; i < 4; i++)
        {
            agreement.Add(7, [0, 5, -1]);
        }

        agreement.Draw(7, odd);
        Assert.True(odd[1] > odd[2]);
    }

    [Fact]
    public void Draw_WordSeenOnce_StaysAsItIs()
    {
        var agreement = new NameAgreement(Labels);
        float[] scores = [0, 1, 1.5f];
        agreement.Add(7, scores);
        agreement.Draw(7, scores);
        agreement.Draw(8, scores);
        Assert.Equal([0, 1, 1.5f], scores);
    }
}
