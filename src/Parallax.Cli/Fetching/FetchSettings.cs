using System;
using System.CommandLine;
using System.Linq;
using System.Net;
using Parallax.Fetch;
using Parallax.Store;

namespace Parallax.Cli.Fetching;

/// <summary>The options of commands that ask servers.</summary>
internal sealed class FetchSettings
{
    private readonly Option<string?> userAgent = new("--user-agent") { Description = "What servers are told who asks; name an address to write to", HelpName = "TEXT" };
    private readonly Option<double> delay = Seconds("--delay", 2, "Pause between two requests to one host");
    private readonly Option<double> timeout = Seconds("--timeout", 60, "Longest time for one exchange");
    private readonly Option<int> retries = new("--retries") { Description = "How often a request is made again that failed for a while", DefaultValueFactory = _ => 3, HelpName = "N" };
    private readonly Option<bool> allowPrivate = new("--allow-private") { Description = "Allow addresses of this machine and its networks" };
    private readonly Option<string?> archive = new("--archive") { Description = "Web archive that keeps what is received (default: the ledger's name with .warc.gz)", HelpName = "FILE" };
    private readonly Option<string[]> resolve = new("--resolve") { Description = "Take the address of a host from here, not from the network", HelpName = "HOST=IP", Hidden = true };

    public static bool IsAddress(string path) => path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public void AddTo(Command command)
    {
        command.Options.Add(userAgent);
        command.Options.Add(delay);
        command.Options.Add(timeout);
        command.Options.Add(retries);
        command.Options.Add(allowPrivate);
        command.Options.Add(archive);
        command.Options.Add(resolve);
    }

    public FetchOptions Of(ParseResult parsed)
    {
        var options = new FetchOptions
        {
            Delay = TimeSpan.FromSeconds(parsed.GetValue(delay)),
            Timeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
            Retries = Math.Max(parsed.GetValue(retries), 0),
            AllowPrivate = parsed.GetValue(allowPrivate),
        };
        options = parsed.GetValue(userAgent) is { Length: > 0 } agent ? options with { UserAgent = agent } : options;
        return parsed.GetValue(resolve) is { Length: > 0 } hosts ? WithHosts(options, hosts) : options;
    }

    /// <summary>The archive that keeps what is received.</summary>
    public LedgerArchive Archive(ParseResult parsed, ILedgerStore store, string ledger) => new(store, parsed.GetValue(archive) ?? ledger + ".warc.gz");

    private static FetchOptions WithHosts(FetchOptions options, string[] hosts)
    {
        var known = hosts.Select(host => host.Split('=', 2)).ToLookup(
            parts => parts[0],
            parts => parts.Length == 2 && IPAddress.TryParse(parts[1], out var address) ? address : throw new UsageException("--resolve: not HOST=IP"),
            StringComparer.OrdinalIgnoreCase);
        return options with { Resolve = async (host, cancellation) => known[host].Concat(known["*"]).ToArray() is { Length: > 0 } addresses ? addresses : await Dns.GetHostAddressesAsync(host, cancellation).ConfigureAwait(false) };
    }

    private static Option<double> Seconds(string name, double standard, string description)
    {
        var option = new Option<double>(name) { Description = description + ", in seconds", DefaultValueFactory = _ => standard, HelpName = "S" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 86_400))
            {
                result.AddError(name + ": must be 0 to 86400");
            }
        });
        return option;
    }
}
