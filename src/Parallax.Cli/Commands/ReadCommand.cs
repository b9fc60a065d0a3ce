using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Parallax.Cli.Fetching;
using Parallax.Cli.Input;
using Parallax.Cli.Output;
using Parallax.Documents.Reading.Containers;
using Parallax.Documents.Reading.Lists;
using Parallax.Store;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax read PATH…</c></summary>
internal static class ReadCommand
{
    private const string StandardInputName = "-";

    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders, patterns, addresses (http, https), or - for standard input", Arity = ArgumentArity.OneOrMore };
        var threads = new Option<int>("--threads") { Description = "Documents analysed at a time (default: one a core)", HelpName = "N" };
        threads.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--threads: must be 1 or more");
            }
        });
        var columns = new Option<string[]>("--columns") { Description = "Columns of lists: text=NAME, title=NAME, …", HelpName = "FIELD=NAME", AllowMultipleArgumentsPerToken = false };
        var fetch = new Option<bool>("--fetch") { Description = "Fetch what feeds and lists name by address alone" };
        var fetching = new FetchSettings();
        var json = CommandContext.Json();
        var command = new Command("read", "Read reports into the ledger") { paths, threads, columns, fetch, json };
        fetching.AddTo(command);
        command.SetAction(parsed => Run(
            context, parsed, parsed.GetValue(paths)!, new IntakeOptions { Threads = parsed.GetValue(threads) }, Columns(parsed.GetValue(columns) ?? []),
            parsed.GetValue(fetch), fetching, parsed.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, string[] paths, IntakeOptions options, ListColumns columns, bool fetch, FetchSettings fetching, bool json)
    {
        var ledger = context.LedgerFile(parsed);
        var summary = new ReadSummary();
        var items = new InputItems(new ContainerOptions { MaxItemBytes = options.Reading.MaxBytes, Columns = columns });
        var addresses = paths.Where(FetchSettings.IsAddress).ToList();
        var found = Found(context, paths.Where(path => !FetchSettings.IsAddress(path)), ledger);
        using var store = context.Open(parsed, create: true);
        try
        {
            ReadProgress.Run(context.Terminal, () => found.Count + addresses.Count + items.Further - items.PassedOver, (report, complain) => Intake.Run(
                store,
                found.SelectMany(input => input.Path == StandardInputName ? StandardInput.Take(context.Terminal.In, items, options.Reading.MaxBytes) : items.Of(input))
                    .Concat(new FetchedInputs(fetching.Of(parsed), store, () => fetching.Archive(parsed, store, ledger), items, fetch, context.Cancellation).Of(addresses)),
                options,
                result =>
                {
                    summary.Add(result);
                    report(result);
                    Tell(context.Terminal, result, json, complain);
                },
                context.Cancellation));
        }
        finally
        {
            summary.PassedOver = items.PassedOver;
            summary.Addresses = items.Addresses.Count;
            if (json)
            {
                ReadJson.Summary(context.Terminal, summary);
            }
            else
            {
                summary.Print(context.Terminal.Out, ledger);
            }
        }

        return summary.Rejected > 0 ? ExitCode.DoneWithRejects : ExitCode.Done;
    }

    /// <summary>What to read, in order.</summary>
    private static List<FoundInput> Found(CommandContext context, IEnumerable<string> paths, string ledger)
    {
        var own = Path.GetFullPath(ledger);
        var except = new HashSet<string>(StringComparer.Ordinal) { own, own + "-wal", own + "-shm", own + "-journal" };
        var inputs = new List<FoundInput>();
        foreach (var path in paths)
        {
            foreach (var found in path == StandardInputName ? [new FoundInput(path)] : InputFinder.Find([path], except))
            {
                context.Cancellation.ThrowIfCancellationRequested();
                inputs.Add(found);
            }
        }

        return inputs;
    }

    /// <summary>The usual columns with those that the command line maps: <c>text=Body,title=Headline</c>.</summary>
    private static ListColumns Columns(IEnumerable<string> mappings)
    {
        var columns = ListColumns.Usual;
        foreach (var mapping in mappings.SelectMany(mapping => mapping.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            var parts = mapping.Split('=', 2, StringSplitOptions.TrimEntries);
            columns = parts.Length == 2 && parts[1].Length > 0 && columns.Fields.Contains(parts[0], StringComparer.Ordinal)
                ? columns.With(parts[0], parts[1])
                : throw new UsageException($"--columns: '{mapping}' is not FIELD=NAME with one of the fields {string.Join(", ", columns.Fields)}");
        }

        return columns;
    }

    private static void Tell(Terminal terminal, IntakeResult result, bool json, Action<string, string> complain)
    {
        if (json)
        {
            ReadJson.Line(terminal, result);
        }

        foreach (var diagnostic in result.Diagnostics)
        {
            complain(result.Path, diagnostic.Reason);
        }
    }
}
