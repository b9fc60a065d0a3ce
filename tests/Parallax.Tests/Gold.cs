using System;
using System.IO;
using Xunit;

namespace Parallax.Tests;

/// <summary>The annotated reports that are not part of the repository: the folder that <c>PARALLAX_GOLD</c> names.</summary>
internal static class Gold
{
    /// <summary>Path of a file below the folder. Without the folder the test is skipped, or fails under CI.</summary>
    public static string Path(params string[] parts)
    {
        var folder = Environment.GetEnvironmentVariable("PARALLAX_GOLD");
        if (string.IsNullOrEmpty(folder))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") is "true" or "1", "PARALLAX_GOLD is not set");
            Assert.Skip("PARALLAX_GOLD is not set");
        }

        return System.IO.Path.GetFullPath(System.IO.Path.Combine([folder, .. parts]));
    }

    /// <summary>The bytes of one of the five seed reports, which stand beside the gold.</summary>
    public static byte[] Seed(string name) => File.ReadAllBytes(Path("..", "seeds", name));
}
