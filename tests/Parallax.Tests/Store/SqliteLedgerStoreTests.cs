using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Documents;
using Parallax.Store;
using Parallax.Store.Sqlite;
using Parallax.Tests.Support;
using Xunit;

namespace Parallax.Tests.Store;

public sealed class SqliteLedgerStoreTests
{
    [Fact]
    public void Save_ThenReopen_GivesBackInputRecordAndPaths()
    {
        using var folder = new TemporaryFolder();
        var (input, record) = Sample("Troops arrived in Orvane.\nNobody spoke.");
        using (var store = SqliteLedgerStore.Open(folder.File("l.db"), create: true))
        {
            store.Save("b.txt", input, record, "1");
            Assert.True(store.SavePath("a.txt", record.Document.Sha256));
            Assert.False(store.SavePath("a.txt", record.Document.Sha256));
        }

        using (var store = SqliteLedgerStore.Open(folder.File("l.db"), create: false))
        {
            var stored = Assert.Single(store.Records());
            Assert.Equal(["a.txt", "b.txt"], stored.Paths);
            Assert.Null(stored.Previous);
            Assert.Equal("1", store.Engines()[record.Document.Sha256]);
            Assert.Equal(input, store.Input(record.Document.Sha256));
            Assert.Equal(DocumentRecordJson.Write(record), DocumentRecordJson.Write(LedgerLoader.Decode(stored, "l.db")));
            Assert.Null(store.Input("none"));
        }
    }

    [Fact]
    public void Save_OtherBytesUnderAPath_IsANewVersionAndKeepsTheOld()
    {
        using var folder = new TemporaryFolder();
        using var store = SqliteLedgerStore.Open(folder.File("l.db"), create: true);
        var (first, before) = Sample("Four were killed.");
        var (second, after) = Sample("Six were killed.");
        store.Save("a.txt", first, before, "1");
        store.Save("a.txt", second, after, "1");
        var records = store.Records().ToDictionary(stored => stored.Sha256);
        Assert.Equal(before.Document.Sha256, records[after.Document.Sha256].Previous);
        Assert.Null(records[before.Document.Sha256].Previous);
        Assert.Equal(after.Document.Sha256, records[before.Document.Sha256].ReplacedBy);
        Assert.Null(records[after.Document.Sha256].ReplacedBy);
        store.SavePath("a.txt", before.Document.Sha256);
        records = store.Records().ToDictionary(stored => stored.Sha256);
        Assert.Null(records[before.Document.Sha256].Previous);
        Assert.Null(records[before.Document.Sha256].ReplacedBy);
        Assert.Equal(before.Document.Sha256, records[after.Document.Sha256].ReplacedBy);
        Assert.Equal(first, store.Input(before.Document.Sha256));
    }

    [Fact]
    public void Save_AgainByAnotherEngine_ReplacesRecordAndIndex()
    {
        using var folder = new TemporaryFolder();
        using var store = SqliteLedgerStore.Open(folder.File("l.db"), create: true);
        var (input, record) = Sample("An old reading.");
        store.Save("a.txt", input, record, "1");
        var text = "A new one.";
        var again = record with { Document = record.Document with { Text = text, Blocks = [new Block(BlockKind.Paragraph, new Span(0, text.Length))] } };
        store.Save(null, input, again, "2");
        Assert.Equal("2", Assert.Single(store.Records()).Engine);
        Assert.Empty(store.Search("old").Hits);
        Assert.Single(store.Search("new").Hits);
        Assert.Equal(["a.txt"], Assert.Single(store.Records()).Paths);
    }

    [Fact]
    public void SaveReject_ThenSave_ClearsIt()
    {
        using var folder = new TemporaryFolder();
        using var store = SqliteLedgerStore.Open(folder.File("l.db"), create: true);
        Assert.True(store.SaveReject(new RejectedInput("a.txt", "is empty")));
        Assert.False(store.SaveReject(new RejectedInput("a.txt", "is empty")));
        Assert.True(store.SaveReject(new RejectedInput("a.txt", "is binary", 7)));
        Assert.Equal([new RejectedInput("a.txt", "is binary", 7)], store.Rejects());
        var (input, record) = Sample("Now it is a report.");
        store.Save("a.txt", input, record, "1");
        Assert.Empty(store.Rejects());
    }

    [Fact]
    public void Search_WordsAndPhrases_GivesSpansOfTheText()
    {
        using var folder = new TemporaryFolder();
        using var store = SqliteLedgerStore.Open(folder.File("l.db"), create: true);
        var (input, record) = Sample("President Vučić spoke.\nTroops of the Valley Force left; the force is small.");
        store.Save("a.txt", input, record, "1");
        Assert.Equal(["Vučić"], Words("vucic"));
        Assert.Equal(["Valley Force"], Words("\"valley force\""));
        Assert.Equal(["Valley", "Force", "force"], Words("FORCE valley"));
        Assert.Empty(store.Search("force nowhere").Hits);
        Assert.Equal(1, Assert.Single(store.Search("troops").Hits).Block);

        IEnumerable<string> Words(string query) => Assert.Single(store.Matches(query, store.Search(query).Hits)).Select(span => span.Of(record.Document.Text));
    }

    [Fact]
    public void Search_MoreBlocksThanAskedFor_RanksThoseReadLast()
    {
        using var folder = new TemporaryFolder();
        using var store = SqliteLedgerStore.Open(folder.File("l.db"), create: true);
        foreach (var number in Enumerable.Range(0, 6))
        {
            var (input, record) = Sample($"The bridge number {number}{(number == 4 ? ", a bridge" : string.Empty)}.");
            store.Save($"{number}.txt", input, record, "1");
        }

        Assert.Equal((6, false), (store.Search("bridge", 6).Hits.Length, store.Search("bridge", 6).IsPart));
        var part = store.Search("bridge", 2);
        Assert.True(part.IsPart);
        var numbers = store.Numbers();
        var texts = store.Records().ToDictionary(stored => numbers[stored.Sha256], stored => LedgerLoader.Decode(stored, "l.db").Document.Text);
        Assert.Equal(["The bridge number 5.", "The bridge number 4, a bridge."], part.Hits.Select(hit => texts[hit.Number].Trim()));
        Assert.Equal("The bridge number 4, a bridge.", texts[store.Search("bridge").Hits.MinBy(hit => hit.Worth).Number].Trim());
    }

    [Fact]
    public void State_AnotherConnectionWrites_Changes()
    {
        using var folder = new TemporaryFolder();
        using var store = SqliteLedgerStore.Open(folder.File("l.db"), create: true);
        using var other = SqliteLedgerStore.Open(folder.File("l.db"), create: false);
        var (input, record) = Sample("One report.");
        var states = new List<string> { store.State() };
        other.SaveNote("n", "1");
        Assert.Equal(states[0], store.State());
        other.Save("a.txt", input, record, "1");
        states.Add(store.State());
        other.SavePath("b.txt", record.Document.Sha256);
        states.Add(store.State());
        other.Withdraw("a.txt", new Withdrawal(null, "gone"));
        states.Add(store.State());
        other.SaveReject(new RejectedInput("c.txt", "is empty"));
        states.Add(store.State());
        Assert.Equal(5, states.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Search_AnyText_IsNoSyntaxError()
    {
        using var folder = new TemporaryFolder();
        using var store = SqliteLedgerStore.Open(folder.File("l.db"), create: true);
        foreach (var text in new[] { string.Empty, "\"", "\"\"", "a AND", "NEAR(a b", "text:a", "a*", "-a", "^a", "(", "a \"b", "'; DROP TABLE documents", "\0a\0", "😀", "a + b", "{a} : b" })
        {
            store.Search(text);
        }

        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => store.Search(text ?? string.Empty).Hits.IsEmpty).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Open_NewerSchema_SaysSo()
    {
        using var folder = new TemporaryFolder();
        SqliteLedgerStore.Open(folder.File("l.db"), create: true).Dispose();
        StoreDump.Execute(folder.File("l.db"), "PRAGMA user_version = 99");
        var exception = Assert.Throws<LedgerUnusableException>(() => SqliteLedgerStore.Open(folder.File("l.db"), create: true));
        Assert.Contains("newer Parallax (schema 99", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WhatIsNoLedger_SaysSo()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("text.db"), new string('x', 5000));
        StoreDump.Execute(folder.File("other.db"), "CREATE TABLE t (x)");
        File.WriteAllText(folder.File("short.db"), "x");
        Assert.Equal("is not a Parallax ledger", Message("text.db", create: true));
        Assert.Equal("is not a Parallax ledger", Message("short.db", create: true));
        Assert.Equal("is another program's database, not a Parallax ledger", Message("other.db", create: true));
        Assert.Equal("is a folder, not a ledger", Message(".", create: true));
        Assert.Equal("cannot be opened or created there", Message("none/l.db", create: true));
        Assert.StartsWith("there is no ledger", Message("none.db", create: false), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("none.db")));

        string Message(string name, bool create) =>
            Assert.Throws<LedgerUnusableException>(() => SqliteLedgerStore.Open(folder.File(name), create)).Message;
    }

    [Fact]
    public void Save_WhileAnotherProgramWrites_SaysSo()
    {
        using var folder = new TemporaryFolder();
        using var store = SqliteLedgerStore.Open(folder.File("l.db"), create: true, patience: TimeSpan.FromSeconds(1));
        using var other = StoreDump.Connect(folder.File("l.db"));
        using var writing = other.BeginTransaction(deferred: false);
        var (input, record) = Sample("A report.");
        var exception = Assert.Throws<LedgerUnusableException>(() => store.Save("a.txt", input, record, "1"));
        Assert.Contains("in use by another program", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_TheSameNewLedgerTwice_WorksForBoth()
    {
        using var folder = new TemporaryFolder();
        var (input, record) = Sample("A report.");
        using var first = SqliteLedgerStore.Open(folder.File("l.db"), create: true);
        using var second = SqliteLedgerStore.Open(folder.File("l.db"), create: true);
        first.Save("a.txt", input, record, "1");
        second.Save("b.txt", input, record, "1");
        Assert.Equal(["a.txt", "b.txt"], Assert.Single(first.Records()).Paths);
    }

    internal static (byte[] Input, DocumentRecord Record) Sample(string text)
    {
        var input = Encoding.UTF8.GetBytes(text);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(input));
        return (input, new DocumentRecord { Document = TestDocuments.Of(text) with { Id = Ids.Document(null, sha256), Sha256 = sha256 } });
    }
}
