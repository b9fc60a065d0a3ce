using System;
using System.IO;
using System.Linq;
using Parallax.Documents;
using Parallax.Ledger;
using Parallax.Queries;
using Parallax.Tests.Samples;
using Xunit;

namespace Parallax.Tests.Queries;

public sealed class FormerIdsTests
{
    private static readonly Lazy<LedgerInput[]> Inputs = new(() =>
        [.. SampleCorpus.Reports.Select(path => new LedgerInput(DocumentPipeline.Read(File.ReadAllBytes(path), null, out _)!, [Path.GetFileName(path)]))]);

    private static readonly Lazy<LedgerIndex> All = new(() => new LedgerIndex(LedgerBuilder.Build(Inputs.Value)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Current_IdsOfALedgerOfFewerReports_LeadSomewhere(int seed)
    {
        var random = new Random(seed);
        var before = LedgerBuilder.Build(Inputs.Value.Where(_ => random.Next(2) == 0));
        var index = All.Value;

        Assert.All(before.Stories, story => Assert.NotNull(index.Story(index.Current(story.Id) ?? story.Id)));
        Assert.All(before.Storylines, line => Assert.NotNull(index.Storyline(index.Current(line.Id) ?? line.Id)));
        Assert.All(before.Claims.Where(claim => claim.Kind == ClaimKind.Figure), claim => Assert.NotNull(index.Claim(index.Current(claim.Id) ?? claim.Id)));
        Assert.All(before.Entities.All.Where(entity => !entity.Private), entity => Assert.NotNull(index.Ledger.Entities.Find(index.Current(entity.Id) ?? entity.Id)));
        Assert.NotEmpty(before.Stories.Where(story => index.Current(story.Id) is not null));
    }

    [Fact]
    public void Current_StoryOfALaterReport_IsTheStoryThatTheReportIsIn()
    {
        var index = All.Value;
        var story = index.Ledger.Stories.First(story => story.Documents.Length > 1);
        var later = index.Ledger.Documents[index.Document(story.Documents[^1])!.Value];
        var alone = LedgerBuilder.Build(Inputs.Value.Where(input => input.Record.Document.Id == later.Id));

        Assert.Equal(story.Id, index.Current(alone.Stories[0].Id));
        Assert.Equal([story.Id], IdLookup.Stories(index, alone.Stories[0].Id));
        Assert.Equal(story.Storyline, index.Current(alone.Storylines[0].Id));
    }

    [Fact]
    public void Current_IdThatLivesOrNeverWas_IsNone()
    {
        var index = All.Value;
        Assert.All(index.Ledger.Stories.Select(story => story.Id).Concat(index.Ledger.Claims.Select(claim => claim.Id)).Append("t000000000000"), id => Assert.Null(index.Current(id)));
    }

    [Fact]
    public void Current_PrivatePersons_LeadNowhere() =>
        Assert.All(All.Value.Ledger.Entities.All.Where(entity => entity.Private), entity => Assert.Null(All.Value.Current(entity.Id)));
}
