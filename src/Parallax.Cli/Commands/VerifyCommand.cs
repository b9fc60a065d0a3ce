using System.CommandLine;
using System.Globalization;
using System.IO;
using Parallax.Store;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax verify [EXPORT]</c></summary>
internal static class VerifyCommand
{
    public static Command Create(CommandContext context)
    {
        var export = new Argument<string?>("EXPORT") { Description = "An exported ledger to check in place of the one kept", Arity = ArgumentArity.ZeroOrOne };
        var quick = new Option<bool>("--quick") { Description = "Check citations and digests only; do not analyse the documents anew" };
        var json = CommandContext.Json();
        var command = new Command("verify", "Check every citation against the stored text") { export, quick, json };
        command.SetAction(parsed => Run(context, parsed, parsed.GetValue(export), !parsed.GetValue(quick), parsed.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, string? export, bool thorough, bool json)
    {
        using var store = context.Open(parsed);
        Intake.Refresh(store, new IntakeOptions(), context.Cancellation);
        var result = LedgerVerifier.Verify(store, thorough, export is null ? default(System.ReadOnlyMemory<byte>?) : Bytes(export), context.Cancellation);
        if (json)
        {
            JsonLines.Write(context.Terminal, writer =>
            {
                writer.WriteBoolean("verified", result.Failure is null);
                writer.WriteNumber("documents", result.Documents);
                writer.WriteNumber("citations", result.Citations);
                if (result.Failure is { } failure)
                {
                    writer.WriteStartObject("failure");
                    writer.WriteString("document", failure.Document);
                    writer.WriteString("place", failure.Place);
                    writer.WriteString("reason", failure.Reason);
                    writer.WriteEndObject();
                }
                else
                {
                    writer.WriteNull("failure");
                }
            });
        }
        else if (result.Failure is null)
        {
            context.Terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{result.Citations} citations in {result.Documents} documents, each contains what it cites"));
        }

        if (result.Failure is { } first)
        {
            context.Terminal.Complain(first.Document, $"{first.Place}: {first.Reason}");
        }

        return result.Failure is null ? ExitCode.Done : ExitCode.DoneWithRejects;
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (IOException exception)
        {
            throw new UsageException($"{path}: cannot be read", exception);
        }
        catch (System.UnauthorizedAccessException exception)
        {
            throw new UsageException($"{path}: access denied", exception);
        }
    }
}
