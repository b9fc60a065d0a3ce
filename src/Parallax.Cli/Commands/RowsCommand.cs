using System;
using System.Buffers;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using Parallax.Cli.Output;
using Parallax.Export;
using Parallax.Queries;

namespace Parallax.Cli.Commands;

/// <summary>A command that prints rows of the ledger: as a table, as CSV, or as JSON of the ledger's schema.</summary>
/// <param name="Name">The command.</param>
/// <param name="Description">One line for help.</param>
/// <param name="Select">The rows that a filter lets through.</param>
/// <param name="Columns">Columns of table and CSV.</param>
/// <param name="Json">The rows as a part of the ledger's JSON.</param>
internal sealed record RowsCommand<T>(
    string Name,
    string Description,
    Func<LedgerQuery, IEnumerable<T>> Select,
    Func<RowView, IReadOnlyList<Column<T>>> Columns,
    Func<IReadOnlyList<T>, RowView, LedgerRows> Json)
    : IRowsCommand
{
    /// <summary>What <c>--state</c> can be; empty for rows without a state.</summary>
    public ImmutableArray<string> States { get; init; } = [];

    /// <summary>Which rows the count below a table counts.</summary>
    public Func<T, bool> Counted { get; init; } = _ => true;

    public Command Create(CommandContext context)
    {
        var filters = new FilterOptions(States);
        var csv = new Option<bool>("--csv") { Description = "Print CSV" };
        var json = CommandContext.Json();
        var includePrivate = new Option<bool>("--private") { Description = "With the names of private persons" };
        var command = new Command(Name, Description);
        filters.AddTo(command);
        command.Options.Add(csv);
        command.Options.Add(json);
        command.Options.Add(includePrivate);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(csv) && parsed.GetValue(json))
            {
                throw new UsageException("--csv and --json: one of the two");
            }

            var session = LedgerSession.Open(context, parsed);
            var view = new RowView(new LedgerIndex(session.Ledger), parsed.GetValue(includePrivate));
            var query = new LedgerQuery(view.Index, filters.Read(parsed, view.Index));
            var rows = Select(query).ToList();
            if (parsed.GetValue(json))
            {
                var buffer = new ArrayBufferWriter<byte>();
                LedgerJsonWriter.Write(buffer, session.Ledger, Json(rows, view), session.ExportOptions(view.IncludePrivate));
                context.Terminal.Write(buffer.WrittenSpan);
            }
            else if (parsed.GetValue(csv))
            {
                CsvWriter.Write(context.Terminal.Out, Columns(view), rows);
            }
            else
            {
                Print(context.Terminal, Columns(view), rows, query.Undated);
            }

            return ExitCode.Done;
        });
        return command;
    }

    public void WriteCsv(TextWriter writer, RowView view) =>
        CsvWriter.Write(writer, Columns(view), Select(new LedgerQuery(view.Index, LedgerFilter.All)));

    private void Print(Terminal terminal, IReadOnlyList<Column<T>> columns, List<T> rows, int undated)
    {
        if (rows.Count > 0)
        {
            TableWriter.Write(terminal, columns, rows);
            terminal.Out.WriteLine();
        }

        terminal.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{rows.Count(Counted)} {Name}"));
        terminal.Out.WriteLine(undated > 0 ? string.Create(CultureInfo.InvariantCulture, $", {undated} of unknown date left out") : string.Empty);
    }
}
