using System.CommandLine;

namespace Parallax.Cli.Commands;

internal static class DocumentsCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("documents", "The documents");
        command.SetAction(parsed =>
        {
            foreach (var document in LedgerSession.Open(context, parsed).Ledger.Documents)
            {
                context.Terminal.Out.WriteLine($"{document.Id} {document.Paths[0]} {document.Document.Title}");
            }

            return 0;
        });
        return command;
    }
}
