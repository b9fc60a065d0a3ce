using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Parallax.Web.Api;
using Parallax.Web.Pages;

namespace Parallax.Web.Serving;

/// <summary>The pages and the HTTP API over one ledger.</summary>
public sealed class WebServer : IAsyncDisposable
{
    /// <summary>Whoever ends the server does not wait for a large ledger to be built for nobody.</summary>
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(1);

    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _following;

    private WebServer(WebApplication app, LedgerDesk desk, string address)
    {
        _app = app;
        _following = Task.Run(() => desk.Follow(_stop.Token));
        Address = address;
    }

    /// <summary>Where it listens, with its port: <c>http://127.0.0.1:8710</c>.</summary>
    public string Address { get; }

    /// <summary>The patterns of the addresses that it answers.</summary>
    internal IEnumerable<string> Routes => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/')).Distinct(StringComparer.Ordinal);

    /// <summary>Starts to listen.</summary>
    /// <exception cref="System.IO.IOException">The address cannot be had.</exception>
    public static async Task<WebServer> Start(LedgerDesk desk, WebOptions options, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = WebOptions.MostBytes;
            kestrel.Limits.MaxConcurrentConnections = 200;
            kestrel.Listen(options.Address, options.Port);
        });
        builder.Services.AddOpenApi("v1", ApiDescription.Describe);
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = WebOptions.MostBytes);
        var app = builder.Build();
        var guard = new AccessGuard(options);
        app.Use((context, next) =>
        {
            SecurityHeaders.Set(context.Response);
            return guard.Invoke(context, next);
        });
        app.Use(Answer);
        app.UseRouting();
        PageRoutes.Map(app, desk, guard);
        ApiRoutes.Map(app, desk);
        app.MapOpenApi("/api/{documentName}/openapi.json");
        app.MapFallback(context => Problems.Write(context, StatusCodes.Status404NotFound, "Not found", "There is no such page."));
        await app.StartAsync(cancellation).ConfigureAwait(false);
        return new WebServer(app, desk, app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Runs until it is told to stop.</summary>
    public Task Run(CancellationToken cancellation) => _app.WaitForShutdownAsync(cancellation);

    /// <summary>What the server answers to a path, as a client would get it.</summary>
    /// <returns>The status and the body.</returns>
    public async Task<(int Status, byte[] Body)> Get(string path, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = new Uri(Address), Timeout = TimeSpan.FromMinutes(5) };
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancellation).ConfigureAwait(false);
        return ((int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAny(_following, Task.Delay(LongestFarewell, CancellationToken.None)).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
    }

    /// <summary>An error is told in one line, without its inner workings.</summary>
    private static async Task Answer(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await Problems.Write(context, exception.StatusCode, "The request cannot be taken", exception.Message).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !context.Response.HasStarted)
        {
            await Problems.Write(context, StatusCodes.Status500InternalServerError, "Something went wrong here", exception.GetType().Name).ConfigureAwait(false);
        }
    }
}
