using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Parallax.Export;
using Parallax.Queries;
using Parallax.Store;
using Parallax.Store.Sqlite;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax demo</c>: reads the sample reports and shows what becomes of them.</summary>
internal static class DemoCommand
{
    /// <summary>Files of the samples that are no reports.</summary>
    private static readonly string[] NoReports = ["README.md", "expected.json"];

    public static Command Create(CommandContext context)
    {
        var output = new Option<string>("--output") { Description = "Where to write the ledger and the pages", HelpName = "FOLDER", DefaultValueFactory = _ => Path.Combine("out", "demo") };
        var command = new Command("demo", "Read the sample reports and show their dossier") { output };
        command.SetAction(parsed => Run(context, parsed.GetValue(output)!));
        return command;
    }

    private static int Run(CommandContext context, string folder)
    {
        var terminal = context.Terminal;
        var inputs = Samples();
        var ledger = Path.Combine(folder, "ledger.db");
        Fresh(folder, ledger);
        var summary = new ReadSummary();
        LedgerSession session;
        using (var store = SqliteLedgerStore.Open(ledger, create: true))
        {
            Intake.Run(store, inputs, new IntakeOptions(), summary.Add, context.Cancellation);
            session = LedgerSession.Build(context, store);
        }

        var index = new LedgerIndex(session.Ledger);
        terminal.Write(DossierCommand.Render(session, index, null, "text", terminal, toFile: false));
        foreach (var (name, format) in new[] { ("dossier.html", "html"), ("dossier.md", "md") })
        {
            OutputFile.Write(Path.Combine(folder, name), DossierCommand.Render(session, index, null, format, terminal, toFile: true));
        }

        OutputFile.Write(Path.Combine(folder, "ledger.json"), LedgerJsonWriter.Write(session.Ledger, session.ExportOptions()));
        terminal.Out.WriteLine();
        summary.Print(terminal.Out, ledger);
        terminal.Out.WriteLine($"""

            Open the dossier in a browser:  {Path.GetFullPath(Path.Combine(folder, "dossier.html"))}
            The same in Markdown and JSON:  {Path.Combine(folder, "dossier.md")}, {Path.Combine(folder, "ledger.json")}
            Ask the ledger yourself:        ./parallax claims --ledger {ledger}
            Read reports of your own:       ./parallax read PATH… && ./parallax dossier
            """);
        return summary.Rejected > 0 ? ExitCode.DoneWithRejects : ExitCode.Done;
    }

    private static List<IntakeInput> Samples()
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        if (!Directory.Exists(samples))
        {
            throw new UsageException("demo: the sample reports are not beside the program");
        }

        // Named as in the repository, so that the ledger is the same wherever the program stands.
        var own = new HashSet<string>(StringComparer.Ordinal);
        return [.. Input.InputFinder.Find([samples], own)
            .Where(found => !NoReports.Contains(Path.GetFileName(found.Path), StringComparer.Ordinal))
            .Select(found => new IntakeInput(
                "samples/" + Path.GetRelativePath(samples, found.Path).Replace(Path.DirectorySeparatorChar, '/'),
                () => Input.InputFile.Read(found.Path, new IntakeOptions().Reading.MaxBytes)))];
    }

    private static void Fresh(string folder, string ledger)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var ending in new[] { string.Empty, "-wal", "-shm" })
            {
                File.Delete(ledger + ending);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputFailedException("cannot be written: " + exception.Message, exception) { Path = folder };
        }
    }
}
