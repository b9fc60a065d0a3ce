using System.CommandLine;
using System.IO;
using System.Linq;
using Parallax.Evaluation;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax train MODEL DATA…</c></summary>
internal static class TrainModelCommand
{
    public static Command Create(CommandContext context)
    {
        var model = new Argument<string>("MODEL") { Description = "Which model, such as tagger" };
        var data = new Argument<string[]>("DATA") { Description = "The data sets' folders", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output") { Description = "Where to write the model", HelpName = "FOLDER", DefaultValueFactory = _ => "src/Parallax/Models" };
        var command = new Command("train", "Train a language model") { model, data, output };
        command.SetAction(parsed =>
        {
            var folders = parsed.GetValue(data)!;
            if (!TrainCommand.Models.Contains(parsed.GetValue(model)!))
            {
                throw new UsageException($"train: there is no model '{parsed.GetValue(model)}'; there are {string.Join(", ", TrainCommand.Models)}");
            }

            if (folders.FirstOrDefault(folder => !Directory.Exists(folder)) is { } missing)
            {
                throw new UsageException($"{missing}: there is no such folder");
            }

            return TrainCommand.Train(parsed.GetValue(model)!, folders, parsed.GetValue(output)!, context.Terminal.Error);
        });
        return command;
    }
}
