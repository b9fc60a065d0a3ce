using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Parallax.Cli.Output;
using Parallax.Ledger;
using Parallax.Queries;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax changes [DOCUMENT]</c>: what differs between the versions of documents, and what was withdrawn.</summary>
internal static class ChangesCommand
{
    public static Command Create(CommandContext context)
    {
        var document = new Argument<string?>("DOCUMENT") { Description = "Id or path of a document (default: all)", Arity = ArgumentArity.ZeroOrOne };
        var json = CommandContext.Json();
        var command = new Command("changes", "What changed between versions of documents, and what was withdrawn") { document, json };
        command.SetAction(parsed =>
        {
            var index = new LedgerIndex(LedgerSession.Open(context, parsed).Ledger);
            var wanted = parsed.GetValue(document);
            bool IsWanted(LedgerDocument candidate) => wanted is null || candidate.Id == wanted || candidate.FirstId == wanted || candidate.Paths.Contains(wanted);
            if (wanted is not null && !index.Ledger.Documents.Concat(index.Ledger.Superseded).Any(IsWanted))
            {
                throw new UsageException($"{wanted}: there is no such document");
            }

            var differences = VersionDifference.All(index).Where(difference => IsWanted(difference.After) || IsWanted(difference.Before)).ToList();
            var withdrawn = index.Ledger.Documents.Where(candidate => candidate.Withdrawn is not null && IsWanted(candidate)).ToList();
            if (parsed.GetValue(json))
            {
                Json(context.Terminal, differences, withdrawn);
            }
            else
            {
                Print(context.Terminal, differences, withdrawn);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Terminal terminal, List<VersionDifference> differences, List<LedgerDocument> withdrawn)
    {
        foreach (var difference in differences)
        {
            var (before, after) = (difference.Before, difference.After);
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{after.Id} version {after.Version}, before {before.Id}: {Plain.Line(after.Document.Title ?? after.Paths[0])}"));
            foreach (var passage in difference.Passages)
            {
                Line("  - ", before, passage.Before);
                Line("  + ", after, passage.After);
            }

            Mentions("figure", difference.Figures, before, after);
            Mentions("statement", difference.Statements, before, after);
            terminal.Out.WriteLine();
        }

        foreach (var document in withdrawn)
        {
            terminal.Out.WriteLine($"{document.Id} withdrawn{(document.Withdrawn!.At is { } at ? " " + at : string.Empty)}, {document.Withdrawn.Reason}: {Plain.Line(document.Document.Title ?? document.Paths[0])}");
        }

        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{differences.Count} changed, {withdrawn.Count} withdrawn"));

        void Line(string sign, LedgerDocument document, Span? span)
        {
            if (span is { } words)
            {
                terminal.Out.WriteLine(sign + Plain.Line(words.Of(document.Text)));
            }
        }

        void Mentions(string kind, IEnumerable<VersionChange> changes, LedgerDocument before, LedgerDocument after)
        {
            foreach (var change in changes)
            {
                var words = new[] { change.Before?.Of(before.Text), change.After?.Of(after.Text) }.OfType<string>().Select(Plain.Line);
                terminal.Out.WriteLine($"  {kind} {change.Kind.ToString().ToLowerInvariant()}: {string.Join(" → ", words)}");
            }
        }
    }

    private static void Json(Terminal terminal, List<VersionDifference> differences, List<LedgerDocument> withdrawn) => JsonLines.Write(terminal, writer =>
    {
        writer.WriteStartArray("changes");
        foreach (var difference in differences)
        {
            writer.WriteStartObject();
            writer.WriteString("document", difference.After.Id);
            writer.WriteString("previous", difference.Before.Id);
            writer.WriteNumber("version", difference.After.Version);
            Changes(writer, "passages", difference.Passages, difference);
            Changes(writer, "figures", difference.Figures, difference);
            Changes(writer, "statements", difference.Statements, difference);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("withdrawn");
        foreach (var document in withdrawn)
        {
            writer.WriteStartObject();
            writer.WriteString("document", document.Id);
            writer.WriteString("at", document.Withdrawn!.At);
            writer.WriteString("reason", document.Withdrawn.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static void Changes(Utf8JsonWriter writer, string name, IEnumerable<VersionChange> changes, VersionDifference difference)
    {
        writer.WriteStartArray(name);
        foreach (var change in changes)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", change.Kind.ToString().ToLowerInvariant());
            Side("before", change.BeforeId, change.Before, difference.Before);
            Side("after", change.AfterId, change.After, difference.After);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();

        void Side(string side, string? id, Span? span, LedgerDocument document)
        {
            if (span is not { } at)
            {
                writer.WriteNull(side);
                return;
            }

            writer.WriteStartObject(side);
            if (id is not null)
            {
                writer.WriteString("id", id);
            }

            writer.WriteString("document", document.Id);
            writer.WriteNumber("start", at.Start);
            writer.WriteNumber("end", at.End);
            writer.WriteString("quote", at.Of(document.Text));
            writer.WriteEndObject();
        }
    }
}
