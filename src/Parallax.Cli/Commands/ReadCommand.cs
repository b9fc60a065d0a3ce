using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
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
        var summary = new ReadSummary();
        var inputs = Inputs(context, paths, ledger, options.Reading, summary);
        using var store = context.Open(parsed, create: true);
        try
        {
            ReadProgress.Run(context.Terminal, inputs.Count, (report, complain) => Intake.Run(
                store,
                inputs,
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
    private static List<IntakeInput> Inputs(CommandContext context, IEnumerable<string> paths, string ledger, ReadingOptions options, ReadSummary summary)
    {
        var own = Path.GetFullPath(ledger);
        var except = new HashSet<string>(StringComparer.Ordinal) { own, own + "-wal", own + "-shm", own + "-journal" };
        var inputs = new List<IntakeInput>();
        foreach (var path in paths)
        {
            if (path == "-")
            {
                inputs.Add(StandardInput.Take(context.Terminal.In, options.MaxBytes));
                continue;
            }

            foreach (var found in InputFinder.Find([path], except))
            {
                context.Cancellation.ThrowIfCancellationRequested();
                if (found.IsPassedOver)
                {
                    summary.PassedOver++;
                }
                else
                {
                    inputs.Add(new IntakeInput(found.Path, () => Content(found, options)));
                }
            }
        }

        return inputs;
    }

    private static IntakeContent Content(FoundInput found, ReadingOptions options) =>
        found.Problem is not { } problem ? InputFile.Read(found.Path, options.MaxBytes)
        : found.IsMissing ? IntakeContent.Missing(problem)
        : IntakeContent.Failed(problem);

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
