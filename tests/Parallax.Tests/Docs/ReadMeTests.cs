using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parallax.Tests.Samples;
using Parallax.Tests.Support;
using Xunit;

namespace Parallax.Tests.Docs;

/// <summary>
/// The examples in README.md are real: every line of a <c>console</c> block behind a <c>$ ./parallax …</c> line stands in that
/// command's output, in that order. A line of three dots stands for lines left out.
/// </summary>
public sealed class ReadMeTests
{
    [Fact]
    public void ConsoleBlocks_RunInOrder_PrintWhatTheReadMeShows()
    {
        var blocks = ConsoleBlocks(File.ReadAllLines(Path.Combine(SampleCorpus.Root, "README.md"))).ToList();
        Assert.NotEmpty(blocks);
        using var folder = new TemporaryFolder();
        foreach (var (command, shown) in blocks)
        {
            var run = ParallaxProcess.Run(folder.Path, Arguments(command), TimeSpan.FromMinutes(2));
            Assert.True(run.ExitCode is 0 or 1, $"{command}: exit code {run.ExitCode}\n{run.Error}");
            AssertShows(command, shown, run.Output);
        }
    }

    private static IEnumerable<(string Command, List<string> Shown)> ConsoleBlocks(string[] lines)
    {
        var inside = false;
        string? command = null;
        var shown = new List<string>();
        foreach (var line in lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (inside && command is not null)
                {
                    yield return (command, shown);
                }

                inside = !inside && line == "```console";
                (command, shown) = (null, []);
            }
            else if (inside && line.StartsWith("$ ./parallax", StringComparison.Ordinal))
            {
                if (command is not null)
                {
                    yield return (command, shown);
                }

                (command, shown) = (line["$ ./parallax".Length..].Trim(), []);
            }
            else if (inside && command is not null && line.Trim().Length > 0)
            {
                shown.Add(line.TrimEnd());
            }
        }
    }

    private static string[] Arguments(string command) =>
        [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(argument => argument == "samples" ? Path.Combine(SampleCorpus.Root, "samples") : argument)];

    private static void AssertShows(string command, List<string> shown, string output)
    {
        var lines = output.Split('\n').Select(line => line.TrimEnd()).ToList();
        var at = 0;
        foreach (var expected in shown.Where(line => line != "..."))
        {
            var found = lines.FindIndex(at, line => line == expected);
            Assert.True(found >= 0, $"README shows a line that `{command}` does not print:\n{expected}\nIt prints:\n{output}");
            at = found + 1;
        }
    }
}
