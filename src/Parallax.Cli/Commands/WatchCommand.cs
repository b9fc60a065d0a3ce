using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Parallax.Cli.Fetching;
using Parallax.Fetch;
using Parallax.Store;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax watch FEED…</c></summary>
internal static class WatchCommand
{
    public static Command Create(CommandContext context)
    {
        var feeds = new Argument<string[]>("FEED") { Description = "Addresses of feeds, and of OPML lists of them; none for those that the ledger watches", Arity = ArgumentArity.ZeroOrMore };
        var every = new Option<double>("--every") { Description = "Pause between two visits of a feed, in minutes", DefaultValueFactory = _ => 15, HelpName = "M" };
        every.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and <= 10_080))
            {
                result.AddError("--every: must be more than 0 and at most 10080");
            }
        });
        var once = new Option<bool>("--once") { Description = "Visit what is due and end" };
        var stories = new Option<bool>("--stories") { Description = "Tell of each new report in which story it is" };
        var fetching = new FetchSettings();
        var json = CommandContext.Json();
        var command = new Command("watch", "Watch feeds: read what is new, changed or withdrawn") { feeds, every, once, stories, json };
        fetching.AddTo(command);
        command.SetAction(parsed => Run(
            context, parsed, parsed.GetValue(feeds) ?? [], fetching, new WatchOptions { Every = TimeSpan.FromMinutes(parsed.GetValue(every)), Once = parsed.GetValue(once) }, parsed.GetValue(stories), parsed.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, string[] feeds, FetchSettings settings, WatchOptions options, bool withStories, bool json)
    {
        if (feeds.FirstOrDefault(feed => !FetchSettings.IsAddress(feed)) is { } wrong)
        {
            throw new UsageException($"{wrong}: is no address of the web");
        }

        using var store = context.Open(parsed, create: feeds.Length > 0);
        using var archive = settings.Archive(parsed, store, context.LedgerFile(parsed));
        var fetching = settings.Of(parsed);
        using var fetcher = new WebFetcher(fetching);
        if (withStories)
        {
            Intake.Refresh(store, new IntakeOptions(), context.Cancellation);
        }

        var stories = withStories ? new StoryWatch(store, TimeProvider.System) : null;
        using var watched = new LedgerWatch(store, archive, new IntakeOptions(), stories);
        var failures = 0;
        var watcher = new FeedWatcher(fetcher, watched, fetching, options, happened =>
        {
            failures += happened.Kind == WatchEventKind.Failed ? 1 : 0;
            Tell(context, happened, json);
            foreach (var change in stories?.TakeChanges() ?? [])
            {
                Tell(context, change, json);
            }
        });
        watcher.RunAsync(feeds, context.Cancellation).GetAwaiter().GetResult();
        return failures > 0 ? ExitCode.DoneWithRejects : ExitCode.Done;
    }

    private static void Tell(CommandContext context, WatchEvent happened, bool json)
    {
        var at = happened.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var kind = happened.Kind.ToString().ToLowerInvariant();
        if (json)
        {
            JsonLines.Write(context.Terminal, writer =>
            {
                writer.WriteString("at", at);
                writer.WriteString("event", kind);
                writer.WriteString("address", happened.Address);
                writer.WriteString("detail", happened.Detail);
            });
        }
        else
        {
            context.Terminal.Out.WriteLine(Output.Plain.Line($"{at} {kind} {happened.Address}{(happened.Detail is null ? string.Empty : ": " + happened.Detail)}"));
        }

        if (happened.Kind == WatchEventKind.Failed)
        {
            context.Terminal.Complain(happened.Address, happened.Detail ?? "cannot be had");
        }

        context.Terminal.Out.Flush();
    }
}
