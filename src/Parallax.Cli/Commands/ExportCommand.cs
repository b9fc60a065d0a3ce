using System.CommandLine;
using Parallax.Export;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax export</c></summary>
internal static class ExportCommand
{
    public static Command Create(CommandContext context)
    {
        var format = new Option<string>("--format") { Description = "What to print: json or csv", HelpName = "json|csv", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "csv");
        var includePrivate = new Option<bool>("--private") { Description = "With names and mentions of private persons" };
        var command = new Command("export", "The whole ledger") { format, includePrivate };
        command.SetAction(parsed =>
        {
            var session = LedgerSession.Open(context, parsed);
            context.Terminal.Write(LedgerJsonWriter.Write(session.Ledger, session.ExportOptions(parsed.GetValue(includePrivate))));
            return ExitCode.Done;
        });
        return command;
    }
}
