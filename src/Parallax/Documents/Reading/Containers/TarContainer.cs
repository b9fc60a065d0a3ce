using System;
using System.Collections.Generic;
using System.Formats.Tar;
using System.Globalization;
using System.IO;

namespace Parallax.Documents.Reading.Containers;

/// <summary>Reads tar archives, one file after the other, however large they are.</summary>
internal static class TarContainer
{
    public static IEnumerable<ContainedItem> Read(Stream stream, string name, ContainerOptions options, Func<Stream, string, IEnumerable<ContainedItem>> open)
    {
        using var heads = new TarHeads(stream);
        using var tar = new TarReader(heads, leaveOpen: true);
        var names = new MemberNames(name);
        var count = 0;
        while (tar.GetNextEntry() is { } entry)
        {
            if (++count > options.MaxMembers)
            {
                yield return ContainedItem.Bad(name, string.Create(CultureInfo.InvariantCulture, $"more than {options.MaxMembers} files in an archive: the rest is not read"));
                yield break;
            }

            if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes)
            {
                continue;
            }

            var path = names.Next(entry.Name);
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile))
            {
                yield return ContainedItem.Bad(path, entry.EntryType is TarEntryType.SymbolicLink or TarEntryType.HardLink ? "a link within an archive; not followed" : "no regular file");
            }
            else if (MemberNames.Problem(entry.Name) is { } problem)
            {
                yield return ContainedItem.Bad(path, problem);
            }
            else if (MemberNames.IsPassedOver(entry.Name))
            {
                yield return ContainedItem.PassedOver(path);
            }
            else if (entry.DataStream is { } data)
            {
                // A fault within one file is none of the archive, which goes on behind it.
                foreach (var item in Guarded.Items(() => open(new MeteredStream(data, leaveOpen: true), path), path))
                {
                    yield return item;
                }
            }
            else
            {
                yield return ContainedItem.Bad(path, "empty file");
            }
        }
    }
}
