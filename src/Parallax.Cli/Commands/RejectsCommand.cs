using System.CommandLine;
using System.Globalization;
using Parallax.Cli.Output;
using Parallax.Store;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax rejects</c>: what could not be read, and why.</summary>
internal static class RejectsCommand
{
    private static readonly Column<RejectedInput>[] Columns =
    [
        new("path", reject => reject.Path) { Max = 60, Min = 20 },
        new("at", reject => reject.At?.ToString(CultureInfo.InvariantCulture)) { Right = true, Dispensable = 1 },
        new("reason", reject => reject.Reason) { Min = 20 },
    ];

    public static Command Create(CommandContext context)
    {
        var csv = new Option<bool>("--csv") { Description = "Print CSV" };
        var json = CommandContext.Json();
        var command = new Command("rejects", "What could not be read, and why") { csv, json };
        command.SetAction(parsed =>
        {
            using var store = context.Open(parsed);
            var rejects = store.Rejects();
            if (parsed.GetValue(json))
            {
                JsonLines.Write(context.Terminal, writer =>
                {
                    writer.WriteStartArray("rejects");
                    foreach (var reject in rejects)
                    {
                        writer.WriteStartObject();
                        writer.WriteString("path", reject.Path);
                        if (reject.At is { } at)
                        {
                            writer.WriteNumber("at", at);
                        }
                        else
                        {
                            writer.WriteNull("at");
                        }

                        writer.WriteString("reason", reject.Reason);
                        writer.WriteEndObject();
                    }

                    writer.WriteEndArray();
                });
            }
            else if (parsed.GetValue(csv))
            {
                CsvWriter.Write(context.Terminal.Out, Columns, rejects);
            }
            else
            {
                if (!rejects.IsEmpty)
                {
                    TableWriter.Write(context.Terminal, Columns, rejects);
                    context.Terminal.Out.WriteLine();
                }

                context.Terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rejects.Length} rejects"));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
