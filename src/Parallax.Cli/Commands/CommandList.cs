using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

namespace Parallax.Cli.Commands;

/// <summary>The commands, in the order in which help shows them.</summary>
internal static class CommandList
{
    public static IEnumerable<Command> Create(CommandContext context) =>
    [
        DemoCommand.Create(context),
        ReadCommand.Create(context),
        WatchCommand.Create(context),
        DossierCommand.Create(context),
        .. RowCommands.All.Select(rows => rows.Create(context)),
        EntityCommand.Create(context),
        NoteCommand.Create(context),
        ChangesCommand.Create(context),
        RejectsCommand.Create(context),
        SearchCommand.Create(context),
        ExportCommand.Create(context),
        VerifyCommand.Create(context),
        ServeCommand.Create(context),
        EvalCommand.Create(context),
        TrainModelCommand.Create(context),
    ];
}
