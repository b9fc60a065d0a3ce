using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Parallax.Cli.Output;
using Parallax.Dossiers;
using Parallax.Export;
using Parallax.Queries;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax entity ENTITY</c>: its spellings, and why what reports name is one.</summary>
internal static class EntityCommand
{
    public static Command Create(CommandContext context)
    {
        var wanted = new Argument<string>("ENTITY") { Description = "Id, its beginning, or a name" };
        var json = CommandContext.Json();
        var includePrivate = new Option<bool>("--private") { Description = "With the names of private persons" };
        var command = new Command("entity", "An entity: its spellings, and why what reports name is one") { wanted, json, includePrivate };
        command.SetAction(parsed =>
        {
            var session = LedgerSession.Open(context, parsed);
            var index = new LedgerIndex(session.Ledger);
            var id = FilterOptions.One(parsed.GetValue(wanted), "entity", text => IdLookup.Entities(index, text));
            var entity = session.Ledger.Entities.Find(id)!;
            if (parsed.GetValue(json))
            {
                var buffer = new ArrayBufferWriter<byte>();
                LedgerJsonWriter.Write(buffer, session.Ledger, new LedgerRows { Entities = [entity] }, session.ExportOptions(parsed.GetValue(includePrivate)));
                context.Terminal.Write(buffer.WrittenSpan);
            }
            else
            {
                Print(context.Terminal, index, entity, parsed.GetValue(includePrivate));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Terminal terminal, LedgerIndex index, Entity entity, bool includePrivate)
    {
        if (entity.Private && !includePrivate)
        {
            terminal.Out.WriteLine($"{entity.Id}  (private person)");
            return;
        }

        var documents = entity.Mentions.Select(mention => mention.Document).Distinct().Count();
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entity.Id}  {Plain.Line(entity.Name)}, {JsonNames.Of(entity.Kind)}, {entity.Mentions.Length} mentions in {documents} documents"));
        if (!entity.Aliases.IsEmpty)
        {
            terminal.Out.WriteLine("also written: " + string.Join("; ", entity.Aliases.Select(Plain.Line)));
        }

        terminal.Out.WriteLine();
        foreach (var merge in entity.Merges)
        {
            terminal.Out.WriteLine($"{Place(index, merge.A)} = {Place(index, merge.B)}");
            terminal.Out.WriteLine("  " + MergeWords.Of(merge.Rule));
            foreach (var evidence in merge.Evidence)
            {
                terminal.Out.WriteLine($"  {evidence.Reason}: {Place(index, evidence)}");
            }
        }

        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entity.Merges.Length} merges"));
    }

    /// <summary>The words of a place, and the place as <c>parallax note</c> takes it.</summary>
    private static string Place(LedgerIndex index, Reference at)
    {
        var document = index.Version(at.Document)!;
        return string.Create(CultureInfo.InvariantCulture, $"{Plain.Line(at.Span.Of(document.Text))} [{at.Document}:{at.Span.Start}-{at.Span.End}]");
    }
}
