using System;
using System.Diagnostics;
using System.Globalization;
using Parallax.Store;
using Spectre.Console;

namespace Parallax.Cli.Output;

/// <summary>Progress on standard error, where that is a terminal: a bar, the rate, and when it will be done.</summary>
internal static class ReadProgress
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    public static void Run(Terminal terminal, int total, Action<Action<IntakeResult>> work)
    {
        if (!terminal.ErrorIsTerminal || total < 2)
        {
            work(_ => { });
            return;
        }

        var console = Consoles.Of(terminal.Error, terminal.Width, terminal.Colour, interactive: true);
        var clock = Stopwatch.StartNew();
        console.Progress()
            .AutoRefresh(enabled: false)
            .AutoClear(enabled: true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(progress =>
            {
                var task = progress.AddTask("reading", maxValue: total);
                var shown = TimeSpan.Zero;
                work(_ =>
                {
                    task.Increment(1);
                    if (clock.Elapsed - shown < Refresh)
                    {
                        return;
                    }

                    shown = clock.Elapsed;
                    var rate = task.Value / clock.Elapsed.TotalSeconds;
                    var end = DateTime.Now.AddSeconds((total - task.Value) / rate);
                    task.Description = string.Create(CultureInfo.InvariantCulture, $"{task.Value:0} of {total}, {rate:0.#}/s, done at {end:HH:mm:ss}");
                    progress.Refresh();
                });
            });
    }
}
