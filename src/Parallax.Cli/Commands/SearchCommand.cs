using System;
using System.Buffers;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parallax.Cli.Output;
using Parallax.Export;
using Parallax.Ledger;
using Parallax.Queries;
using Parallax.Store;

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
            var query = new LedgerQuery(index, filters.Read(parsed, session.Ledger));
            var words = string.Join(' ', parsed.GetValue(text)!);
            var hits = Found(store.Search(words, int.MaxValue), query, session.Ledger).Take(Math.Max(parsed.GetValue(limit), 0)).ToList();
            if (parsed.GetValue(json))
            {
                Write(context.Terminal, session.Ledger, words, hits);
            }
            else
            {
                Print(context.Terminal, session.Ledger, hits);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<(int Document, SearchHit Hit)> Found(ImmutableArray<SearchHit> hits, LedgerQuery query, LedgerResult ledger)
    {
        var wanted = query.Documents().ToDictionary(document => ledger.Documents[document].Document.Sha256, StringComparer.Ordinal);
        return hits.Where(hit => wanted.ContainsKey(hit.Sha256)).Select(hit => (wanted[hit.Sha256], hit));
    }

    private static void Print(Terminal terminal, LedgerResult ledger, List<(int Document, SearchHit Hit)> hits)
    {
        foreach (var (index, hit) in hits)
        {
            var document = ledger.Documents[index];
            var head = string.Join("  ", new[] { $"{document.Id}:{hit.Matches[0].Start.ToString(CultureInfo.InvariantCulture)}", document.Document.Outlet, document.Document.Title }
                .Where(part => part is not null));
            terminal.Out.WriteLine(Cells.Cut(Plain.Line(head), terminal.Width));
            terminal.Out.WriteLine("  " + Snippet.Of(document.Text, document.Document.Blocks[hit.Block].Span, hit.Matches, terminal.Width - 2, terminal.Colour));
        }

        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(hits.Count > 0 ? "\n" : string.Empty)}{hits.Count} passages in {hits.Select(hit => hit.Document).Distinct().Count()} documents"));
    }

    private static void Write(Terminal terminal, LedgerResult ledger, string words, List<(int Document, SearchHit Hit)> hits)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("query", words);
            writer.WriteStartArray("hits");
            foreach (var (index, hit) in hits)
            {
                var document = ledger.Documents[index];
                var block = document.Document.Blocks[hit.Block];
                writer.WriteStartObject();
                writer.WriteString("document", document.Id);
                writer.WriteString("path", document.Paths.FirstOrDefault());
                writer.WriteString("kind", JsonNames.Of(block.Kind));
                Span(writer, document, block.Span);
                writer.WriteStartArray("matches");
                foreach (var match in hit.Matches)
                {
                    writer.WriteStartObject();
                    Span(writer, document, match);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        terminal.Write(buffer.WrittenSpan);
    }

    private static void Span(Utf8JsonWriter writer, LedgerDocument document, Span span)
    {
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("end", span.End);
        writer.WriteString("quote", span.Of(document.Text));
    }
}
