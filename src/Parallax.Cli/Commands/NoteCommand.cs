using System;
using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Parallax.Cli.Output;
using Parallax.Export;
using Parallax.Ledger.Linking;
using Parallax.Queries;
using Parallax.Store;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax note</c>: an analyst's word that two names are one entity, or two. Kept in the ledger, and taken back without a trace.</summary>
internal static class NoteCommand
{
    public static Command Create(CommandContext context) => new("note", "Say that two names are one entity, or two; list and take back what was said")
    {
        Say(context, EntityNoteKind.Merge, "Say that two are one"),
        Say(context, EntityNoteKind.Split, "Say that two are not one"),
        Remove(context),
        List(context),
    };

    private static Command Say(CommandContext context, EntityNoteKind kind, string description)
    {
        var a = new Argument<string>("A") { Description = "A place as parallax entity prints it (DOCUMENT:START-END), or an entity's id or name" };
        var b = new Argument<string>("B") { Description = "Another" };
        var why = new Option<string?>("--why") { Description = "The reason, kept with the note", HelpName = "TEXT" };
        var by = new Option<string?>("--by") { Description = "Who says so", HelpName = "NAME" };
        var command = new Command(JsonNames.Of(kind), description) { a, b, why, by };
        command.SetAction(parsed =>
        {
            using var store = context.Open(parsed);
            var index = new LedgerIndex(LedgerSession.Build(context, store).Ledger);
            var note = EntityNote.Of(
                kind, Place(index, parsed.GetValue(a)!), Place(index, parsed.GetValue(b)!), parsed.GetValue(by),
                TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), parsed.GetValue(why));
            var notes = EntityNotes.Load(store).RemoveAll(known => known.Id == note.Id).Add(note);
            var fault = EntityLinker.Link(index.Ledger.Documents, notes).Notes.First(outcome => outcome.Note.Id == note.Id).Fault;
            if (fault is not null)
            {
                throw new UsageException($"{JsonNames.Of(kind)}: {fault}");
            }

            EntityNotes.Save(store, note);
            context.Terminal.Out.WriteLine($"{note.Id}  {Line(note)}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Remove(CommandContext context)
    {
        var id = new Argument<string>("ID") { Description = "The note's id" };
        var command = new Command("remove", "Take a note back: the ledger is what it was before") { id };
        command.SetAction(parsed =>
        {
            using var store = context.Open(parsed);
            return EntityNotes.Remove(store, parsed.GetValue(id)!) ? ExitCode.Done : throw new UsageException($"there is no note '{parsed.GetValue(id)}' in the ledger");
        });
        return command;
    }

    private static Command List(CommandContext context)
    {
        var json = CommandContext.Json();
        var command = new Command("list", "The notes, and whether the ledger could keep to them") { json };
        command.SetAction(parsed =>
        {
            var session = LedgerSession.Open(context, parsed);
            var outcomes = session.Ledger.Entities.Notes;
            if (parsed.GetValue(json))
            {
                var buffer = new ArrayBufferWriter<byte>();
                LedgerJsonWriter.Write(buffer, session.Ledger, new LedgerRows { Notes = true }, session.ExportOptions());
                context.Terminal.Write(buffer.WrittenSpan);
                return ExitCode.Done;
            }

            foreach (var outcome in outcomes)
            {
                context.Terminal.Out.WriteLine($"{outcome.Note.Id}  {Line(outcome.Note)}{(outcome.Fault is null ? string.Empty : $" (not kept to: {outcome.Fault})")}");
            }

            context.Terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcomes.Length} notes"));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Line(EntityNote note) => Plain.Line(
        $"{JsonNames.Of(note.Kind)} {note.Target.Quote} [{note.Target.Key}] and {note.Other.Quote} [{note.Other.Key}]"
        + (note.By is null ? string.Empty : $", by {note.By}") + (note.At is null ? string.Empty : $", {note.At}") + (note.Body is null ? string.Empty : $": {note.Body}"));

    /// <summary>The place of a name that a text means: given as a place, or the first of an entity.</summary>
    /// <exception cref="UsageException">Nothing is named there.</exception>
    private static NamePlace Place(LedgerIndex index, string text)
    {
        var reference = text.LastIndexOf(':') is var colon and > 0 && Span(text[(colon + 1)..]) is { } span
            ? new Reference(FilterOptions.One(text[..colon], "document", id => IdLookup.Documents(index.Ledger, id))!, span)
            : First(index.Ledger.Entities.Find(FilterOptions.One(text, "entity", id => IdLookup.Entities(index, id)))!);
        var document = index.Version(reference.Document)!;
        return document.Record.Entities.Any(local => local.Mentions.Any(mention => mention.Span == reference.Span))
            ? new NamePlace(document.FirstId, reference.Span, reference.Span.Of(document.Text))
            : throw new UsageException($"{text}: nothing is named there");
    }

    private static Reference First(Entity entity)
    {
        var mention = entity.Mentions.FirstOrDefault(mention => mention.Kind == MentionKind.Name) ?? entity.Mentions[0];
        return new Reference(mention.Document, mention.Span);
    }

    private static Span? Span(string text) =>
        text.Split('-') is [var start, var end]
            && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            ? new Span(from, to) : null;
}
