using System.Buffers;
using System.CommandLine;
using System.Linq;
using System.Text;
using Parallax.Cli.Output;
using Parallax.Export;
using Parallax.Queries;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax dossier [STORY]</c></summary>
internal static class DossierCommand
{
    public static Command Create(CommandContext context)
    {
        var story = new Argument<string?>("STORY") { Description = "A story or storyline, by id or its beginning (default: the whole ledger)", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = "text, md, html or json", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "md", "html", "json");
        var output = new Option<string?>("--output") { Description = "Write to this file in place of standard output", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "The same as --format json" };
        var command = new Command("dossier", "The report on a story, a storyline or the whole ledger") { story, format, output, json };
        command.SetAction(parsed =>
        {
            var session = LedgerSession.Open(context, parsed);
            var index = new LedgerIndex(session.Ledger);
            var id = FilterOptions.One(parsed.GetValue(story), "story", text => IdLookup.Stories(index, text));
            var file = parsed.GetValue(output);
            var bytes = Render(session, index, id, parsed.GetValue(json) ? "json" : parsed.GetValue(format)!, context.Terminal, file is not null);
            if (file is null)
            {
                context.Terminal.Write(bytes);
            }
            else
            {
                OutputFile.Write(file, bytes);
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The dossier as UTF-8.</summary>
    /// <param name="session">The ledger.</param>
    /// <param name="index">The same, indexed.</param>
    /// <param name="story">Id of a story or storyline; null for the whole ledger.</param>
    /// <param name="format">text, md, html or json.</param>
    /// <param name="terminal">Tells width and colour for text.</param>
    /// <param name="toFile">True where the text goes to a file, without colour.</param>
    public static byte[] Render(LedgerSession session, LedgerIndex index, string? story, string format, Terminal terminal, bool toFile)
    {
        if (format != "json")
        {
            return Encoding.UTF8.GetBytes(DossierText.Render(index, story, format, toFile ? Terminal.PlainWidth : terminal.Width, terminal.Colour && !toFile));
        }

        var documents = story is null ? [.. Enumerable.Range(0, session.Ledger.Documents.Length)] : index.DocumentsOf(story);
        var buffer = new ArrayBufferWriter<byte>();
        LedgerJsonWriter.Write(
            buffer, session.Ledger, story is null ? LedgerRows.All(session.Ledger) : LedgerPart.Of(index, documents), session.ExportOptions());
        return buffer.WrittenSpan.ToArray();
    }
}
