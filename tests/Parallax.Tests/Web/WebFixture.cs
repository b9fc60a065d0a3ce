using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Parallax.Fetch;
using Parallax.Store;
using Parallax.Store.Sqlite;
using Parallax.Tests.Samples;
using Parallax.Tests.Support;
using Parallax.Web.Serving;
using Xunit;

namespace Parallax.Tests.Web;

/// <summary>A server over the sample reports and one report that means harm, on a free port of loopback.</summary>
public sealed class WebFixture : IAsyncLifetime
{
    /// <summary>A report whose text, title, author and address try to be mark-up.</summary>
    public const string Hostile = """
        <html><head><title>&lt;script&gt;alert('title')&lt;/script&gt; &quot;onmouseover=alert(1)</title><link rel="canonical" href="javascript:alert(1)"><meta name="author" content="&lt;img src=x onerror=alert(1)&gt;">
        <meta property="article:published_time" content="2031-05-04T10:00:00Z"></head><body><article><h1>&lt;script&gt;alert('title')&lt;/script&gt;</h1>
        <p>Anna Bell said on Monday &lt;script&gt;alert('body')&lt;/script&gt; that 40 soldiers had left the town of Norlia &amp; crossed the river, the ministry reported.</p>
        <p>"The bridge &lt;img src=x onerror=alert(2)&gt; is safe," she told reporters. A word turned around: ‮evil⁦ stays here, and so do the 12 people who were injured in the attack.</p></article></body></html>
        """;

    private readonly TemporaryFolder _folder = new();
    private LedgerDesk? _desk;
    private readonly List<LedgerDesk> _otherDesks = [];
    private readonly List<WebServer> _others = [];
    private WebServer? _server;

    internal HttpClient Client { get; private set; } = new();

    internal string Address => _server!.Address;

    /// <summary>A server over a ledger that holds nothing until somebody brings it, and then has too much for a dossier.</summary>
    internal string EmptyAddress => _others[0].Address;

    /// <summary>A server that asks for a token.</summary>
    internal string GuardedAddress => _others[1].Address;

    internal IEnumerable<string> Routes => _server!.Routes;

    /// <summary>The ledger once more, as another program opens it.</summary>
    internal ILedgerStore Open() => SqliteLedgerStore.Open(_folder.File("web.db"), create: true);

    public async ValueTask InitializeAsync()
    {
        var file = _folder.File("hostile.html");
        await File.WriteAllTextAsync(file, Hostile);
        using (var store = Open())
        {
            Intake.Run(store, SampleCorpus.Reports.Append(file).Select(path => new IntakeInput(Path.GetFileName(path), () => IntakeContent.Of(File.ReadAllBytes(path)))), new IntakeOptions(), _ => { }, CancellationToken.None);
            store.SaveNote(WatchNotes.Prefix + "https://news.example/feed", JsonSerializer.Serialize(new WatchedAddress { Address = "https://news.example/feed", Title = "News", Error = "timed out" }));
            store.SaveNote(WatchNotes.Prefix + "https://news.example/1", JsonSerializer.Serialize(new WatchedAddress { Address = "https://news.example/1", Feed = "https://news.example/feed", Error = "404" }));
            store.SaveReject(new RejectedInput("broken.html", "is no text"));
        }

        _desk = new LedgerDesk(Open, CancellationToken.None);
        _server = await WebServer.Start(_desk, new WebOptions { Port = 0 }, CancellationToken.None);
        foreach (var token in new[] { null, "0123456789abcdef" })
        {
            var name = token is null ? "empty.db" : "guarded.db";
            _otherDesks.Add(new LedgerDesk(() => SqliteLedgerStore.Open(_folder.File(name), create: true), CancellationToken.None, mostInDossier: 0));
            _others.Add(await WebServer.Start(_otherDesks[^1], new WebOptions { Port = 0, Token = token }, CancellationToken.None));
        }

        Client = new HttpClient { BaseAddress = new Uri(_server.Address) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        foreach (var other in _others)
        {
            await other.DisposeAsync();
        }

        _otherDesks.ForEach(desk => desk.Dispose());
        _desk?.Dispose();
        _folder.Dispose();
    }
}
