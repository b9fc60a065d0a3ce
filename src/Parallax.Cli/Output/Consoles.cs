using System.IO;
using Spectre.Console;

namespace Parallax.Cli.Output;

/// <summary>Spectre consoles that take nothing from the environment: what they may do was decided by <see cref="Terminal"/>.</summary>
internal static class Consoles
{
    public static IAnsiConsole Of(TextWriter writer, int width, bool colour, bool interactive = false)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour || interactive ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = interactive ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
