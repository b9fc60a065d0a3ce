using System.Collections.Generic;
using System.Linq;
using Parallax.Ledger;
using Xunit;

namespace Parallax.Tests.Ledger;

public sealed class LedgerBuilderVersionTests
{
    [Fact]
    public void Build_BytesThatFollowOthersUnderAPath_AreLaterVersions()
    {
        var versions = Versions(Input("a", null), Input("b", "a"), Input("c", "b"), Input("other", "unknown"));
        Assert.Equal((1, null), versions["a"]);
        Assert.Equal((2, "a"), versions["b"]);
        Assert.Equal((3, "b"), versions["c"]);
        Assert.Equal((1, null), versions["other"]);
    }

    [Fact]
    public void Build_PathsThatTookTurns_EndInNumbers()
    {
        var versions = Versions(Input("a", "b"), Input("b", "a"));
        Assert.Equal((2, "b"), versions["a"]);
        Assert.Equal((2, "a"), versions["b"]);
    }

    private static LedgerInput Input(string name, string? previous) => new RecordBuilder(name).Paragraph($"Report {name}.").Input() with { Previous = previous };

    private static Dictionary<string, (int Version, string? Previous)> Versions(params LedgerInput[] inputs)
    {
        var documents = LedgerBuilder.Build(inputs).Documents;
        Assert.Equal(documents.Select(document => document.Id), LedgerBuilder.Build(inputs.Reverse()).Documents.Select(document => document.Id));
        return documents.ToDictionary(document => document.Document.Sha256, document => (document.Version, documents.FirstOrDefault(other => other.Id == document.Previous)?.Document.Sha256));
    }
}
