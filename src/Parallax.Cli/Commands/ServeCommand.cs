using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Net;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Parallax.Web.Serving;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax serve</c></summary>
internal static class ServeCommand
{
    private const int LargestPort = 65535;

    public static Command Create(CommandContext context)
    {
        var port = new Option<int>("--port") { Description = "Port; 0 for any free one", HelpName = "N", DefaultValueFactory = _ => WebOptions.DefaultPort };
        var address = new Option<string>("--address") { Description = "Address to listen on; any but loopback asks visitors for a token", HelpName = "IP", DefaultValueFactory = _ => "127.0.0.1" };
        var token = new Option<string?>("--token") { Description = "The token, of 16 characters or more (default: a new one)", HelpName = "TOKEN" };
        var get = new Option<string?>("--get") { Description = "Print what a path answers and end", HelpName = "PATH" };
        var command = new Command("serve", "Pages and HTTP API on this machine") { port, address, token, get };
        command.SetAction(async (parsed, _) =>
        {
            var options = Options(parsed.GetValue(port), parsed.GetValue(address)!, parsed.GetValue(token));
            var path = parsed.GetValue(get);
            if (path is not null)
            {
                options = new WebOptions { Port = 0 };
            }

            using var desk = new LedgerDesk(() => context.Open(parsed, create: path is null), context.Cancellation);
            await using var server = await Start(desk, options, context.Cancellation).ConfigureAwait(false);
            if (path is not null)
            {
                var (status, body) = await server.Get(path.StartsWith('/') ? path : "/" + path, context.Cancellation).ConfigureAwait(false);
                context.Terminal.Write(body);
                return status < 400 ? ExitCode.Done : ExitCode.DoneWithRejects;
            }

            context.Terminal.Out.WriteLine($"Pages: {server.Address}/{(options.Token is { } known ? "?token=" + known : string.Empty)}");
            context.Terminal.Out.WriteLine($"API:   {server.Address}/api/v1/openapi.json");
            context.Terminal.Out.WriteLine("Ctrl+C ends it.");
            context.Terminal.Out.Flush();
            try
            {
                await server.Run(context.Cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // asked to stop: that is how serving ends
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static WebOptions Options(int port, string address, string? token)
    {
        if (port is < 0 or > LargestPort)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--port: must be 0 to {LargestPort}"));
        }

        if (!IPAddress.TryParse(address == "localhost" ? "127.0.0.1" : address, out var ip))
        {
            throw new UsageException($"--address: '{address}' is no address");
        }

        if (token is { Length: < 16 })
        {
            throw new UsageException("--token: must have 16 characters or more");
        }

        return new WebOptions { Port = port, Address = ip, Token = token ?? (IPAddress.IsLoopback(ip) ? null : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))) };
    }

    private static async Task<WebServer> Start(LedgerDesk desk, WebOptions options, CancellationToken cancellation)
    {
        try
        {
            return await WebServer.Start(desk, options, cancellation).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            throw new UsageException($"--port: {exception.Message}", exception);
        }
    }
}
