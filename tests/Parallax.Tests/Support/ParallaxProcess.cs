using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace Parallax.Tests.Support;

/// <summary>Runs the built program as a process of its own, output redirected.</summary>
internal static class ParallaxProcess
{
    /// <summary>Starts it and returns at once.</summary>
    public static Process Start(string workingFolder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = workingFolder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Parallax.Cli.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
    }

    /// <summary>Runs it to its end.</summary>
    /// <exception cref="TimeoutException">It ran longer than <paramref name="limit"/>; it was killed.</exception>
    public static ProcessOutcome Run(string workingFolder, IEnumerable<string> arguments, TimeSpan limit, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(workingFolder, arguments, environment);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"parallax {string.Join(' ', arguments)} ran longer than {limit}");
        }

        process.WaitForExit();
        Task.WaitAll(output, error);
        return new ProcessOutcome(process.ExitCode, output.Result, error.Result);
    }
}
