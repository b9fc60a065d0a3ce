using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.IO;
using System.Linq;
using System.Threading;
using Parallax.Cli.Commands;
using Parallax.Cli.Output;
using Parallax.Store;

namespace Parallax.Cli;

/// <summary>The program: parses the command line, runs the command, and turns what can go wrong into a line and an exit code.</summary>
internal static class App
{
    /// <summary>EPIPE; .NET gives the errno of the system as the HResult.</summary>
    private const int BrokenPipe = 32;

    /// <param name="args">The command line.</param>
    /// <param name="terminal">Where to read and write.</param>
    /// <param name="cancellation">Set when the user interrupts.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            var root = Create(new CommandContext(terminal, cancellation));
            if (args.Length == 0)
            {
                args = ["--help"];
            }

            var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
            {
                // What cannot be understood explains what then seems to be missing.
                var unmatched = parsed.UnmatchedTokens.Select(token => $"there is no command, option or argument '{token}'");
                foreach (var reason in unmatched.Concat(parsed.Errors.Select(error => error.Message)).Take(1))
                {
                    terminal.Complain(null, reason.TrimEnd('.') + "; see parallax --help");
                }

                return ExitCode.WrongUsage;
            }

            var code = parsed.Invoke(new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
            terminal.Out.Flush();
            return code;
        }
        catch (UsageException exception)
        {
            terminal.Complain(null, exception.Message);
            return ExitCode.WrongUsage;
        }
        catch (LedgerUnusableException exception)
        {
            terminal.Complain(exception.Location, exception.Message);
            return ExitCode.LedgerUnusable;
        }
        catch (OperationCanceledException)
        {
            terminal.Complain(null, "interrupted");
            return ExitCode.Interrupted;
        }
        catch (OutputFailedException exception)
        {
            terminal.Complain(exception.Path, exception.Message);
            return ExitCode.WrongUsage;
        }
        catch (IOException exception) when (exception.HResult == BrokenPipe)
        {
            // Whoever read the output has gone (`parallax … | head`).
            return ExitCode.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            terminal.Complain(null, exception.Message);
            return ExitCode.WrongUsage;
        }
    }

    private static Command Create(CommandContext context)
    {
        var root = new Command("parallax", "Reads reports of the same events and keeps a ledger of what was reported, every entry leading back to its source.")
        {
            new HelpOption(),
            new VersionOption(),
        };
        root.Options.Add(context.Ledger);
        foreach (var command in CommandList.Create(context))
        {
            root.Subcommands.Add(command);
        }

        return root;
    }
}
