using System;
using System.IO;
using System.Text;

namespace Parallax.Cli.Output;

/// <summary>Where the program reads from and writes to, so that tests can stand in for a terminal.</summary>
internal sealed class Terminal : IDisposable
{
    /// <summary>Width of tables where no terminal tells one.</summary>
    public const int PlainWidth = 120;

    private const int LeastWidth = 40;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="input">Standard input.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    public Terminal(Stream input, Stream output, Stream error)
    {
        In = input;
        OutStream = output;
        Out = new StreamWriter(output, Utf8, leaveOpen: true) { NewLine = "\n" };
        Error = new StreamWriter(error, Utf8, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
    }

    public Stream In { get; }

    /// <summary>Standard output for bytes; flush <see cref="Out"/> before writing here.</summary>
    public Stream OutStream { get; }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    /// <summary>In character cells.</summary>
    public int Width { get; init; } = PlainWidth;

    /// <summary>The same of standard error.</summary>
    public int ErrorWidth { get; init; } = PlainWidth;

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Colours on standard output: on a terminal, unless <c>NO_COLOR</c> is set (https://no-color.org).</summary>
    public bool Colour { get; init; }

    /// <summary>The process's own.</summary>
    public static Terminal OfProcess()
    {
        var outIsTerminal = !Console.IsOutputRedirected;
        var noColour = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Terminal(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.OpenStandardError())
        {
            OutIsTerminal = outIsTerminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = outIsTerminal ? Math.Max(Console.WindowWidth, LeastWidth) : PlainWidth,
            ErrorWidth = Console.IsErrorRedirected ? PlainWidth : Math.Max(Console.WindowWidth, LeastWidth),
            Colour = outIsTerminal && !noColour,
        };
    }

    /// <summary>One line on standard error: <c>parallax: PATH: reason</c>.</summary>
    public void Complain(string? path, string reason) =>
        Error.WriteLine(path is null ? $"parallax: {Plain.Line(reason)}" : $"parallax: {Plain.Line(path)}: {Plain.Line(reason)}");

    /// <summary>Writes bytes to standard output.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        Out.Flush();
        OutStream.Write(bytes);
        OutStream.Flush();
    }

    public void Dispose()
    {
        try
        {
            Out.Dispose();
            Error.Dispose();
        }
        catch (IOException)
        {
            // Whoever read the output has gone; there is nobody left to tell.
        }
    }
}
