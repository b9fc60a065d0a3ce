using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Parallax.Tests.Samples;

/// <summary>The files under <c>samples/</c> of the checkout that the tests run in.</summary>
internal static class SampleCorpus
{
    public static string Root { get; } = FindRoot();

    public static string Folder { get; } = Path.Combine(Root, "samples");

    public static string ExpectedPath { get; } = Path.Combine(Folder, "expected.json");

    /// <summary>Full paths of the reports, sorted.</summary>
    public static IReadOnlyList<string> Reports { get; } =
        [.. Directory.GetFiles(Folder).Where(path => Path.GetExtension(path) is ".txt" or ".html").Order(StringComparer.Ordinal)];

    /// <summary>SHA-256 over names and bytes of the reports and of what is expected of them.</summary>
    public static string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Reports.Append(ExpectedPath))
        {
            var bytes = File.ReadAllBytes(path);
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{Path.GetFileName(path)} {bytes.Length}\n")));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Parallax.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("no Parallax.slnx above " + AppContext.BaseDirectory);
    }
}
