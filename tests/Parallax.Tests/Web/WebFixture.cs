using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
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
    private WebServer? _server;

    internal HttpClient Client { get; private set; } = new();

    internal string Address => _server!.Address;

    public async ValueTask InitializeAsync()
    {
        var file = _folder.File("hostile.html");
        await File.WriteAllTextAsync(file, Hostile);
        var store = SqliteLedgerStore.Open(_folder.File("web.db"), create: true);
        Intake.Run(store, SampleCorpus.Reports.Append(file).Select(path => new IntakeInput(Path.GetFileName(path), () => IntakeContent.Of(File.ReadAllBytes(path)))), new IntakeOptions(), _ => { }, CancellationToken.None);
        _desk = new LedgerDesk(store, CancellationToken.None);
        _server = await WebServer.Start(_desk, new WebOptions { Port = 0 }, CancellationToken.None);
        Client = new HttpClient { BaseAddress = new Uri(_server.Address) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _desk?.Dispose();
        _folder.Dispose();
    }
}
