using System;
using System.CommandLine;
using System.Threading;
using Parallax.Cli.Output;
using Parallax.Store;
using Parallax.Store.Sqlite;

namespace Parallax.Cli.Commands;

/// <summary>What every command works with.</summary>
internal sealed class CommandContext(Terminal terminal, CancellationToken cancellation)
{
    public Terminal Terminal { get; } = terminal;

    public CancellationToken Cancellation { get; } = cancellation;

    public Option<string> Ledger { get; } = new("--ledger")
    {
        Description = "The ledger's file",
        HelpName = "FILE",
        DefaultValueFactory = _ => "parallax.db",
        Recursive = true,
    };

    /// <summary>The <c>--json</c> option of a command.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON" };

    /// <summary>The ledger's file that the command line names.</summary>
    public string LedgerFile(ParseResult parsed)
    {
        var location = parsed.GetValue(Ledger)!;
        return location.StartsWith("postgres://", StringComparison.Ordinal) || location.StartsWith("postgresql://", StringComparison.Ordinal)
            ? throw new UsageException("--ledger: PostgreSQL is not there yet; name a file")
            : location;
    }

    /// <summary>Opens the ledger.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="create">Makes it where there is none.</param>
    public ILedgerStore Open(ParseResult parsed, bool create = false) => SqliteLedgerStore.Open(LedgerFile(parsed), create);
}
