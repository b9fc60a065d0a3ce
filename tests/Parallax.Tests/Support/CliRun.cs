using System.IO;
using System.Text;
using System.Threading;
using Parallax.Cli;
using Parallax.Cli.Output;

namespace Parallax.Tests.Support;

/// <summary>Runs the program inside the test.</summary>
internal static class CliRun
{
    public static ProcessOutcome Of(params string[] arguments) => With(new Setup(), arguments);

    public static ProcessOutcome With(Setup setup, params string[] arguments)
    {
        using var input = new MemoryStream(setup.Input);
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int code;
        using (var terminal = new Terminal(input, output, error) { Width = setup.Width, Colour = setup.Colour, OutIsTerminal = setup.Colour })
        {
            code = App.Run(arguments, terminal, setup.Cancellation);
        }

        return new ProcessOutcome(code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    /// <summary>What the program finds around it.</summary>
    internal sealed record Setup
    {
        public byte[] Input { get; init; } = [];

        public int Width { get; init; } = Terminal.PlainWidth;

        public bool Colour { get; init; }

        public CancellationToken Cancellation { get; init; }
    }
}
