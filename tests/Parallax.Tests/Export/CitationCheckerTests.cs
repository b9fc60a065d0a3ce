using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Parallax.Export;
using Xunit;

namespace Parallax.Tests.Export;

public sealed class CitationCheckerTests
{
    [Theory]
    [InlineData("figures[1].start+1", "is cited as \"4,500\", but the text has")]
    [InlineData("figures[1].end+1", "is cited as")]
    [InlineData("statements[1].content[0].start-1", "is cited as")]
    [InlineData("statements[0].speakers[0].span.end-2", "is cited as")]
    [InlineData("entities[0].mentions[0].start+3", "is cited as")]
    [InlineData("figures[1].evidence.place.start+1", "is cited as")]
    [InlineData("events[0].trigger.end+1", "is cited as")]
    [InlineData("origins[0].reachedBy[0].path[0].start+1", "is cited as")]
    [InlineData("measures[0].states[0].evidence[0].end-1", "is cited as")]
    [InlineData("timeline[0].labels[0].at.start+1", "is cited as")]
    [InlineData("talks[0].outcome.start+1", "is cited as")]
    [InlineData("claims[0].values[1].asOf.evidence[0].start+1", "is cited as")]
    [InlineData("utterances[0].wordings[0].differs[0].start+1", "is cited as")]
    [InlineData("statements[0].start-100000", "lies outside the text")]
    [InlineData("statements[0].end+100000", "lies outside the text")]
    [InlineData("copies[0].passages[0].ofEnd+100000", "lies outside the text")]
    [InlineData("copies[0].passages[0].end+100000", "lies outside the text")]
    [InlineData("documents[0].blocks[0].end+1", null)]
    public void Check_OneOffsetShifted_FailsThere(string shift, string? reason)
    {
        var ledger = SmallLedger.Make();
        var json = JsonNode.Parse(LedgerJsonWriter.Write(ledger))!;
        var sign = shift.LastIndexOfAny(['+', '-']);
        var (path, by) = (shift[..sign], int.Parse(shift[sign..], System.Globalization.CultureInfo.InvariantCulture));
        var dot = path.LastIndexOf('.');
        var target = At(json, path[..dot]);
        target[path[(dot + 1)..]] = target[path[(dot + 1)..]]!.GetValue<int>() + by;
        var failure = new CitationChecker(ledger.Documents).Check(Encoding.UTF8.GetBytes(json.ToJsonString()));
        Assert.NotNull(failure);
        Assert.Equal(path[..dot], failure.Place);
        Assert.Contains(reason ?? string.Empty, failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_DocumentThatIsNotStored_Fails()
    {
        var ledger = SmallLedger.Make();
        var failure = new CitationChecker(ledger.Documents.RemoveAt(1)).Check(LedgerJsonWriter.Write(ledger));
        Assert.Equal("is not in the store", failure?.Reason);
    }

    [Fact]
    public void Check_OtherText_Fails()
    {
        var ledger = SmallLedger.Make();
        var json = JsonNode.Parse(LedgerJsonWriter.Write(ledger))!;
        json["documents"]![1]!["text"] = "other";
        var failure = new CitationChecker(ledger.Documents).Check(Encoding.UTF8.GetBytes(json.ToJsonString()));
        Assert.Equal("documents[1].text", failure?.Place);
    }

    [Fact]
    public void Check_SpanThatCutsACharacter_Fails()
    {
        var ledger = SmallLedger.Make();
        var json = JsonNode.Parse(LedgerJsonWriter.Write(ledger))!;
        var document = ledger.Documents.Single(candidate => candidate.Text.Contains("🙂", StringComparison.Ordinal));
        var at = document.Text.IndexOf("🙂", StringComparison.Ordinal) + 1;
        json["times"]!.AsArray().Add(new JsonObject { ["document"] = document.Id, ["start"] = at, ["end"] = at + 3 });
        var failure = new CitationChecker(ledger.Documents).Check(Encoding.UTF8.GetBytes(json.ToJsonString()));
        Assert.Equal("times[1]", failure?.Place);
        Assert.EndsWith("cuts a character", failure?.Reason, StringComparison.Ordinal);
    }

    private static JsonNode At(JsonNode json, string path)
    {
        foreach (var part in path.Replace("[", ".", StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal).Split('.'))
        {
            json = int.TryParse(part, out var index) ? json[index]! : json[part]!;
        }

        return json;
    }
}
