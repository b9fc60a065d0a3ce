using Parallax.Cli.Output;
using Parallax.Export;
using Parallax.Store;

namespace Parallax.Cli.Commands;

/// <summary>What <c>read --json</c> prints: a line for each input, then one with the counts.</summary>
internal static class ReadJson
{
    public static void Line(Terminal terminal, IntakeResult result) => JsonLines.Write(terminal, writer =>
    {
        writer.WriteString("path", result.Path);
        writer.WriteString("status", JsonNames.Of(result.Status));
        writer.WriteNumber("bytes", result.Bytes);
        writer.WriteString("sha256", result.Sha256);
        writer.WriteString("document", result.Document);
        writer.WriteStartArray("diagnostics");
        foreach (var diagnostic in result.Diagnostics)
        {
            writer.WriteStartObject();
            if (diagnostic.At is { } at)
            {
                writer.WriteNumber("at", at);
            }
            else
            {
                writer.WriteNull("at");
            }

            writer.WriteString("reason", diagnostic.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    public static void Summary(Terminal terminal, ReadSummary summary) => JsonLines.Write(terminal, writer =>
    {
        writer.WriteNumber("read", summary.Read);
        writer.WriteNumber("unchanged", summary.Unchanged);
        writer.WriteNumber("rejected", summary.Rejected);
        writer.WriteNumber("passedOver", summary.PassedOver);
        writer.WriteNumber("addresses", summary.Addresses);
        writer.WriteStartObject("reasons");
        foreach (var (reason, count) in summary.Reasons)
        {
            writer.WriteNumber(reason, count);
        }

        writer.WriteEndObject();
    });
}
