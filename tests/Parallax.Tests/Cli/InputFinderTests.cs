using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parallax.Cli.Input;
using Parallax.Tests.Support;
using Xunit;

namespace Parallax.Tests.Cli;

public sealed class InputFinderTests
{
    [Fact]
    public void Find_FoldersAndPatterns_AlwaysInTheSameOrder()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "b.txt", "a/z.txt", "a/B.html", "a/b.html", "a/deep/er/c.txt", ".hidden/x.txt", "a/.secret", "é.txt", "İ.txt" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.File(name))!);
            File.WriteAllText(folder.File(name), "x");
        }

        Assert.Equal(["a/B.html", "a/b.html", "a/deep/er/c.txt", "a/z.txt", "b.txt", "é.txt", "İ.txt"], Found(string.Empty));
        Assert.Equal(["b.txt", "é.txt", "İ.txt"], Found("*.txt"));
        Assert.Equal(["a/B.html", "a/b.html"], Found("*/?.html"));
        Assert.Equal(["b.txt", "é.txt", "İ.txt", "a/z.txt", "a/deep/er/c.txt"], Found("**/*.txt"));
        Assert.Equal(["a/deep/er/c.txt"], Found("a/d*"));
        Assert.Equal(["a/.secret"], Found("a/.*"));
        Assert.Equal("matches no file", Assert.Single(Find("*.pdf")).Problem);
        Assert.Equal("there is no such file or folder", Assert.Single(Find("none")).Problem);

        IEnumerable<string> Found(string pattern) => Find(pattern).Select(found => found.Path[(folder.Path.Length + 1)..]);

        IEnumerable<FoundInput> Find(string pattern) => InputFinder.Find([folder.Path + "/" + pattern], new HashSet<string>(StringComparer.Ordinal));
    }

    [Fact]
    public void Find_FolderLinkedTwice_IsReadUnderBothNames()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("in/real"));
        File.WriteAllText(folder.File("in/real/a.txt"), "x");
        Directory.CreateSymbolicLink(folder.File("in/link"), folder.File("in/real"));
        var found = InputFinder.Find([folder.File("in")], new HashSet<string>(StringComparer.Ordinal)).ToList();
        Assert.Equal(["link/a.txt", "real/a.txt"], found.Select(input => input.Path[(folder.File("in").Length + 1)..]));
        Assert.All(found, input => Assert.Null(input.Problem));
    }
}
