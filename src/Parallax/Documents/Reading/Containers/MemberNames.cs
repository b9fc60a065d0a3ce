using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Parallax.Documents.Reading.Containers;

/// <summary>Names of the files in one archive, as paths of the ledger.</summary>
internal sealed class MemberNames(string archive)
{
    private const int LongestName = 1024;

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The path of the next file: one that no other file of the archive has.</summary>
    public string Next(string member)
    {
        var name = member.Length > LongestName ? member[..LongestName] : member;
        var path = $"{archive}#{name}";
        for (var time = 2; !taken.Add(path); time++)
        {
            path = string.Create(CultureInfo.InvariantCulture, $"{archive}#{name}~{time}");
        }

        return path;
    }

    /// <summary>Why a name is refused; null where it is none that leads out of the archive.</summary>
    public static string? Problem(string member) =>
        member.StartsWith('/') || member.StartsWith('\\') || (member.Length > 1 && member[1] == ':') ? "an absolute name within an archive"
        : member.Split('/', '\\').Contains("..", StringComparer.Ordinal) ? "a name that leads out of its archive"
        : member.Contains('\0', StringComparison.Ordinal) ? "a name with a zero byte"
        : null;

    /// <summary>Files that are no reports by their names: hidden ones, those of systems, and those about the archive.</summary>
    public static bool IsPassedOver(string member)
    {
        var parts = member.Split('/');
        return parts.Any(part => part.StartsWith('.') && part is not (".." or ".")) || parts[0] == "__MACOSX"
            || Path.GetFileNameWithoutExtension(parts[^1]).ToUpperInvariant() is "README" or "LICENSE" or "LICENCE" or "NOTICE" or "THUMBS" or "DESKTOP.INI";
    }
}
