using System.Collections.Immutable;
using System.CommandLine;
using System.Linq;
using Parallax.Export;
using Parallax.Ledger;
using Parallax.Store;

namespace Parallax.Cli.Commands;

/// <summary>The ledger as a command sees it: built from the records of the store.</summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="Rejects">What could not be read.</param>
internal sealed record LedgerSession(LedgerResult Ledger, ImmutableArray<RejectedInput> Rejects)
{
    /// <summary>Opens the ledger that the command line names and builds it.</summary>
    public static LedgerSession Open(CommandContext context, ParseResult parsed)
    {
        using var store = context.Open(parsed);
        return Build(context, store);
    }

    public static LedgerSession Build(CommandContext context, ILedgerStore store)
    {
        Intake.Refresh(store, new IntakeOptions(), context.Cancellation);
        var ledger = LedgerBuilder.Build(LedgerLoader.Load(store), EntityNotes.Load(store));
        context.Cancellation.ThrowIfCancellationRequested();
        return new LedgerSession(ledger, store.Rejects());
    }

    /// <summary>Options of an export, with what could not be read.</summary>
    public ExportOptions ExportOptions(bool includePrivate = false) => new()
    {
        IncludePrivate = includePrivate,
        Diagnostics = [.. Rejects.Select(reject => new ExportDiagnostic(null, reject.Path, reject.At, reject.Reason))],
    };
}
