using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace Parallax.Documents.Reading.Containers;

/// <summary>Reads ZIP archives, and WACZ, which is one (https://specs.webrecorder.net/wacz/1.1.1/). Nothing is written anywhere, so that no name can lead astray.</summary>
internal static class ZipContainer
{
    public static IEnumerable<ContainedItem> Read(Stream stream, string name, ContainerOptions options, Func<Stream, string, IEnumerable<ContainedItem>> open)
    {
        // A ZIP's directory stands at its end: what cannot be sought in is read into memory.
        var whole = stream.CanSeek ? stream : Bytes.ReadAll(stream, options.MaxItemBytes) is { } bytes ? new MemoryStream(bytes) : null;
        if (whole is null)
        {
            yield return ContainedItem.Bad(name, string.Create(CultureInfo.InvariantCulture, $"an archive within another of more than {options.MaxItemBytes} bytes"));
            yield break;
        }

        using var zip = new ZipArchive(whole, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > options.MaxMembers)
        {
            yield return ContainedItem.Bad(name, string.Create(CultureInfo.InvariantCulture, $"more than {options.MaxMembers} files in an archive"));
            yield break;
        }

        if (OfficeFile(zip) is { } kind)
        {
            yield return ContainedItem.Bad(name, "not text but " + kind);
            yield break;
        }

        // Of a web archive's files those with records are the content; the rest is about them.
        var isWacz = zip.Entries.Any(entry => entry.FullName == "datapackage.json") && zip.Entries.Any(entry => entry.FullName.StartsWith("archive/", StringComparison.Ordinal));
        var names = new MemberNames(name);
        // Of the archive as a whole: the sizes that its directory states are a stranger's, and files may share their bytes.
        var inflation = new Inflation(() => whole.Length, options);
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            var path = names.Next(entry.FullName);
            if (isWacz ? !entry.FullName.StartsWith("archive/", StringComparison.Ordinal) : MemberNames.IsPassedOver(entry.FullName))
            {
                yield return ContainedItem.PassedOver(path);
            }
            else if (MemberNames.Problem(entry.FullName) is { } problem)
            {
                yield return ContainedItem.Bad(path, problem);
            }
            else if (IsLink(entry))
            {
                yield return ContainedItem.Bad(path, "a link within an archive; not followed");
            }
            else if (entry.IsEncrypted)
            {
                yield return ContainedItem.Bad(path, "encrypted");
            }
            else
            {
                foreach (var item in Guarded.Items(() => Member(entry, path, inflation, open), path))
                {
                    yield return item;
                }

                if (inflation.IsSpent)
                {
                    yield break;
                }
            }
        }
    }

    private static IEnumerable<ContainedItem> Member(ZipArchiveEntry entry, string path, Inflation inflation, Func<Stream, string, IEnumerable<ContainedItem>> open)
    {
        using var inflated = inflation.Of(entry.Open());
        foreach (var item in open(inflated, path))
        {
            yield return item;
        }
    }

    /// <summary>Unix file types stand in the upper half of the external attributes; 0xA000 is a symbolic link.</summary>
    private static bool IsLink(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> 16) & 0xF000) == 0xA000;

    private static string? OfficeFile(ZipArchive zip) =>
        zip.Entries.Any(entry => entry.FullName == "[Content_Types].xml") ? "an office file"
        : zip.Entries.Any(entry => entry.FullName == "mimetype") ? "an office file or an e-book"
        : zip.Entries.Any(entry => entry.FullName == "META-INF/MANIFEST.MF") ? "a program"
        : null;
}
