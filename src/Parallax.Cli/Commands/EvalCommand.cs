using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using Parallax.Cli.Output;
using Parallax.Evaluation;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax eval TASK DATA</c></summary>
internal static class EvalCommand
{
    private const int Digits = 2;

    public static Command Create(CommandContext context)
    {
        var names = string.Join(", ", EvalTasks.All.Select(task => task.Name));
        var name = new Argument<string>("TASK") { Description = "What to measure, such as parse or names" };
        var data = new Argument<string>("DATA") { Description = "The data set's folder" };
        var split = new Option<string?>("--split") { Description = "Which part of the data (default: test, else dev, else all)", HelpName = "train|dev|test" };
        split.AcceptOnlyFromAmong("train", "dev", "test", "all");
        var part = new Option<string?>("--part") { Description = "Of data without splits: what was worked on, or what was kept back", HelpName = "open|kept" };
        part.AcceptOnlyFromAmong("open", "kept");
        var errors = new Option<bool>("--errors") { Description = "List every error, with the words around it, by class" };
        var corrections = new Option<string?>("--corrections") { Description = "Of figures: a file with corrections of the annotation, which are counted; of quotes: speakers judged by hand", HelpName = "FILE" };
        var json = CommandContext.Json();
        var command = new Command("eval", "Measure a stage on annotated data") { name, data, split, part, errors, corrections, json };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(name)!;
            var folder = parsed.GetValue(data)!;
            var task = EvalTasks.All.FirstOrDefault(task => task.Name == wanted) ?? throw new UsageException($"eval: there is no task '{wanted}'; there are {names}");
            if (!Directory.Exists(folder) && !File.Exists(folder))
            {
                throw new UsageException($"{folder}: there is no such file or folder");
            }

            var correcting = parsed.GetValue(corrections);
            if (correcting is not null && wanted is not ("figures" or "quotes"))
            {
                throw new UsageException($"eval {wanted}: --corrections are for figures and quotes");
            }

            if (correcting is not null && !File.Exists(correcting))
            {
                throw new UsageException($"{correcting}: there is no such file");
            }

            var found = new List<EvaluationError>();
            var result = task.Measure(new EvalRequest(folder, parsed.GetValue(split), parsed.GetValue(part), parsed.GetValue(errors) ? found.Add : null, correcting));
            if (result.Documents == 0)
            {
                throw new UsageException($"{folder}: there is nothing for {wanted} to measure");
            }

            if (parsed.GetValue(json))
            {
                Write(context.Terminal, wanted, folder, parsed.GetValue(split), result);
            }
            else
            {
                List(context.Terminal, found);
                Print(context.Terminal, result);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void List(Terminal terminal, List<EvaluationError> errors)
    {
        foreach (var group in errors.GroupBy(error => error.Class, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key}: {group.Count()}"));
            foreach (var error in group)
            {
                terminal.Out.WriteLine($"  {error.Document}\t{error.Expected ?? "-"} <> {error.Found ?? "-"}\t{error.Context}");
            }
        }
    }

    private static void Print(Terminal terminal, EvaluationResult result)
    {
        foreach (var (name, value) in result.Metrics)
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24} {value,8:0.00}"));
        }

        var tokens = result.Tokens > 0 ? string.Create(CultureInfo.InvariantCulture, $", {result.Tokens} tokens") : string.Empty;
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Documents} documents{tokens} in {result.Seconds:0.0} s"));
    }

    private static void Write(Terminal terminal, string task, string data, string? split, EvaluationResult result) => JsonLines.Write(terminal, writer =>
    {
        writer.WriteString("task", task);
        writer.WriteString("data", data);
        writer.WriteString("split", split);
        writer.WriteNumber("documents", result.Documents);
        writer.WriteStartObject("metrics");
        foreach (var (name, value) in result.Metrics)
        {
            writer.WriteNumber(name, Math.Round(value, Digits));
        }

        writer.WriteEndObject();
        writer.WriteNumber("seconds", Math.Round(result.Seconds, Digits));
        writer.WriteNumber("documentsPerSecond", Math.Round(result.Documents / Math.Max(result.Seconds, 1e-9), Digits));
        writer.WriteNumber("tokensPerSecond", Math.Round(result.Tokens / Math.Max(result.Seconds, 1e-9), Digits));
    });
}
