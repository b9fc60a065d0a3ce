using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using Parallax.Store;
using Spectre.Console;

namespace Parallax.Cli.Output;

/// <summary>Progress on standard error, where that is a terminal: a bar, the rate, and when it will be done.</summary>
internal static class ReadProgress
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    /// <param name="terminal">Where to.</param>
    /// <param name="total">How many inputs there are, as far as is known.</param>
    /// <param name="work">Does the work; told what to call with each result, and with a path and a reason to complain.</param>
    public static void Run(Terminal terminal, Func<int> total, Action<Action<IntakeResult>, Action<string, string>> work)
    {
        if (!terminal.ErrorIsTerminal || total() < 1)
        {
            work(_ => { }, terminal.Complain);
            return;
        }

        // Below the bar there is no room for lines of their own: they come when it is gone.
        var complaints = new List<(string Path, string Reason)>();
        try
        {
            Show(terminal, total, report => work(report, (path, reason) => complaints.Add((path, reason))));
        }
        finally
        {
            complaints.ForEach(complaint => terminal.Complain(complaint.Path, complaint.Reason));
        }
    }

    private static void Show(Terminal terminal, Func<int> total, Action<Action<IntakeResult>> work)
    {

        var console = Consoles.Of(terminal.Error, terminal.ErrorWidth, terminal.Colour, interactive: true);
        var clock = Stopwatch.StartNew();
        console.Progress()
            .AutoRefresh(enabled: false)
            .AutoClear(enabled: true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(progress =>
            {
                var task = progress.AddTask("reading", maxValue: total());
                var shown = TimeSpan.Zero;
                work(_ =>
                {
                    task.Increment(1);
                    if (clock.Elapsed - shown < Refresh)
                    {
                        return;
                    }

                    shown = clock.Elapsed;
                    task.MaxValue = Math.Max(total(), task.Value);
                    var rate = task.Value / clock.Elapsed.TotalSeconds;
                    var end = DateTime.Now.AddSeconds((task.MaxValue - task.Value) / rate);
                    task.Description = string.Create(CultureInfo.InvariantCulture, $"{task.Value:0} of {task.MaxValue:0}, {rate:0.#}/s, done at {end:HH:mm:ss}");
                    progress.Refresh();
                });
            });
    }
}
