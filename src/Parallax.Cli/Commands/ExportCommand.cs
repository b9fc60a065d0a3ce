using System.CommandLine;
using System.IO;
using System.Text;
using Parallax.Export;
using Parallax.Queries;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax export</c></summary>
internal static class ExportCommand
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Create(CommandContext context)
    {
        var format = new Option<string>("--format") { Description = "json; csv: a table for each list; conllu: sentences, words and trees", HelpName = "FORMAT", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "csv", "conllu");
        var output = new Option<string?>("--output") { Description = "Write to this file, or for csv into this folder", HelpName = "PATH" };
        var includePrivate = new Option<bool>("--private") { Description = "With names and mentions of private persons" };
        var json = new Option<bool>("--json") { Description = "The same as --format json" };
        var command = new Command("export", "The whole ledger") { format, output, includePrivate, json };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(output);
            var isCsv = parsed.GetValue(format) == "csv" && !parsed.GetValue(json);
            if (isCsv && path is null)
            {
                throw new UsageException("export: CSV is a table for each list; name a folder with --output");
            }

            var session = LedgerSession.Open(context, parsed);
            if (isCsv)
            {
                Tables(new RowView(new LedgerIndex(session.Ledger), parsed.GetValue(includePrivate)), path!);
                return ExitCode.Done;
            }

            var bytes = parsed.GetValue(format) == "conllu" && !parsed.GetValue(json)
                ? Utf8.GetBytes(ConlluWriter.Write(session.Ledger.Documents))
                : LedgerJsonWriter.Write(session.Ledger, session.ExportOptions(parsed.GetValue(includePrivate)));
            if (path is null)
            {
                context.Terminal.Write(bytes);
            }
            else
            {
                OutputFile.Write(path, bytes);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Tables(RowView view, string folder)
    {
        foreach (var rows in RowCommands.All)
        {
            using var writer = new StringWriter();
            rows.WriteCsv(writer, view);
            OutputFile.Write(Path.Combine(folder, rows.Name + ".csv"), Utf8.GetBytes(writer.ToString()));
        }
    }
}
