using System;
using System.Buffers;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Parallax.Cli.Output;
using Parallax.Export;
using Parallax.Ledger;
using Parallax.Queries;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax search TEXT</c></summary>
internal static class SearchCommand
{
    private const int DefaultLimit = 50;

    public static Command Create(CommandContext context)
    {
        var text = new Argument<string[]>("TEXT") { Description = "Words that must all stand in a passage; \"in quotes\" as a phrase", Arity = ArgumentArity.OneOrMore };
        var limit = new Option<int>("--limit") { Description = "Most passages to show", HelpName = "N", DefaultValueFactory = _ => DefaultLimit };
        var filters = new FilterOptions([]);
        var json = CommandContext.Json();
        var command = new Command("search", "Full text, with snippets and spans") { text, limit, json };
        filters.AddTo(command);
        command.SetAction(parsed =>
        {
            using var store = context.Open(parsed);
            var session = LedgerSession.Build(context, store);
            var index = new LedgerIndex(session.Ledger);
            var numbers = store.Numbers();
            var wanted = new LedgerQuery(index, filters.Read(parsed, index)).Documents().ToDictionary(document => numbers[session.Ledger.Documents[document].Document.Sha256]);
            var words = string.Join(' ', parsed.GetValue(text)!);
            var hits = store.Search(words).Hits.Where(hit => wanted.ContainsKey(hit.Number))
                .OrderBy(hit => hit.Worth).ThenBy(hit => session.Ledger.Documents[wanted[hit.Number]].Document.Sha256, StringComparer.Ordinal).ThenBy(hit => hit.Block)
                .Take(Math.Max(parsed.GetValue(limit), 0)).ToList();
            var passages = hits.Zip(store.Matches(words, hits), (hit, matches) => new Passage(wanted[hit.Number], hit.Block, matches)).ToList();
            if (parsed.GetValue(json))
            {
                var buffer = new ArrayBufferWriter<byte>();
                SearchJson.Write(buffer, session.Ledger, words, passages, indented: true);
                buffer.Write("\n"u8);
                context.Terminal.Write(buffer.WrittenSpan);
            }
            else
            {
                Print(context.Terminal, session.Ledger, passages);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Terminal terminal, LedgerResult ledger, List<Passage> passages)
    {
        foreach (var passage in passages)
        {
            var document = ledger.Documents[passage.Document];
            var head = string.Join("  ", new[] { $"{document.Id}:{passage.Matches[0].Start.ToString(CultureInfo.InvariantCulture)}", document.Document.Outlet, document.Document.Title }
                .Where(part => part is not null));
            terminal.Out.WriteLine(Cells.Cut(Plain.Line(head), terminal.Width));
            terminal.Out.WriteLine("  " + Snippet.Of(document.Text, document.Document.Blocks[passage.Block].Span, passage.Matches, terminal.Width - 2, terminal.Colour));
        }

        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(passages.Count > 0 ? "\n" : string.Empty)}{passages.Count} passages in {passages.Select(passage => passage.Document).Distinct().Count()} documents"));
    }
}
