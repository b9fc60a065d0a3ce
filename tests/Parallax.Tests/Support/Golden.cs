using System;
using System.IO;
using System.Linq;
using Parallax.Tests.Samples;
using Xunit;

namespace Parallax.Tests.Support;

/// <summary>Compares output with a file under <c>Cases/</c>. With <c>PARALLAX_GOLDENS=write</c> the file is written anew.</summary>
internal static class Golden
{
    public static void Check(string name, string actual)
    {
        if (Environment.GetEnvironmentVariable("PARALLAX_GOLDENS") == "write")
        {
            var source = Path.Combine(SampleCorpus.Root, "tests", "Parallax.Tests", "Cases", name);
            Directory.CreateDirectory(Path.GetDirectoryName(source)!);
            File.WriteAllText(source, actual);
            return;
        }

        var path = Path.Combine(SampleCorpus.Root, "tests", "Parallax.Tests", "Cases", name);
        var expected = File.Exists(path) ? File.ReadAllText(path) : string.Empty;
        if (expected != actual)
        {
            Assert.Fail($"{name} differs (- expected, + actual); PARALLAX_GOLDENS=write accepts it\n{Difference(expected.Split('\n'), actual.Split('\n'))}");
        }
    }

    /// <summary>The lines between the first and the last that differ, with one line around.</summary>
    private static string Difference(string[] expected, string[] actual)
    {
        var start = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = expected.Reverse().Zip(actual.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        end = Math.Min(end, Math.Min(expected.Length, actual.Length) - start);
        return string.Join('\n', expected[Math.Max(start - 1, 0)..start].Select(line => "  " + line)
            .Concat(expected[start..(expected.Length - end)].Select(line => "- " + line))
            .Concat(actual[start..(actual.Length - end)].Select(line => "+ " + line))
            .Take(60));
    }
}
