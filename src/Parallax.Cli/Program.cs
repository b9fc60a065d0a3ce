using System;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Threading;
using Parallax.Cli.Output;

namespace Parallax.Cli;

internal static class Program
{
    /// <summary>How long a command may take to stop after Ctrl-C. Stopping it at any moment loses nothing that was written.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static int Main(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        using var terminal = Terminal.OfProcess();
        using var interruption = new CancellationTokenSource();
        using var timer = new Timer(_ => Environment.Exit(ExitCode.Interrupted));
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
        return App.Run(args, terminal, interruption.Token);

        void Interrupt(PosixSignalContext context)
        {
            context.Cancel = true;
            timer.Change(Patience, Timeout.InfiniteTimeSpan);
            interruption.Cancel();
        }
    }
}
