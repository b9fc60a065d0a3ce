using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Parallax.Cli.Input;
using Parallax.Cli.Output;
using Parallax.Documents.Reading;
using Parallax.Store;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax read PATH…</c></summary>
internal static class ReadCommand
{
    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders, patterns, or - for standard input", Arity = ArgumentArity.OneOrMore };
        var threads = new Option<int>("--threads") { Description = "Documents analysed at a time (default: one a core)", HelpName = "N" };
        threads.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--threads: must be 1 or more");
            }
        });
        var json = CommandContext.Json();
        var command = new Command("read", "Read reports into the ledger") { paths, threads, json };
        command.SetAction(parsed => Run(context, parsed, parsed.GetValue(paths)!, parsed.GetValue(threads), parsed.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, string[] paths, int threads, bool json)
    {
        var options = new IntakeOptions { Threads = threads };
        var ledger = context.LedgerFile(parsed);
        var inputs = Inputs(context, paths, ledger, options.Reading);
        using var store = context.Open(parsed, create: true);
        var summary = new ReadSummary();
        try
        {
            ReadProgress.Run(context.Terminal, inputs.Count, report => Intake.Run(
                store,
                inputs,
                options,
                result =>
                {
                    summary.Add(result);
                    report(result);
                    Tell(context.Terminal, result, json);
                },
                context.Cancellation));
        }
        finally
        {
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
    public static List<IntakeInput> Inputs(CommandContext context, IEnumerable<string> paths, string ledger, ReadingOptions options)
    {
        var own = Path.GetFullPath(ledger);
        var except = new HashSet<string>(StringComparer.Ordinal) { own, own + "-wal", own + "-shm", own + "-journal" };
        return [.. paths.SelectMany(path => path == "-"
            ? [StandardInput.Take(context.Terminal.In, options.MaxBytes)]
            : InputFinder.Find([path], except).Select(found => new IntakeInput(found.Path, () => found.Problem is { } problem
                ? found.IsMissing ? IntakeContent.Missing(problem) : IntakeContent.Failed(problem)
                : InputFile.Read(found.Path, options.MaxBytes))))];
    }

    private static void Tell(Terminal terminal, IntakeResult result, bool json)
    {
        if (json)
        {
            ReadJson.Line(terminal, result);
        }

        foreach (var diagnostic in result.Diagnostics)
        {
            terminal.Complain(result.Path, diagnostic.Reason);
        }
    }
}
