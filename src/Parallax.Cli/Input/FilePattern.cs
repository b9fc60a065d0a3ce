using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using System.Linq;

namespace Parallax.Cli.Input;

/// <summary>Patterns that no shell expanded: <c>*</c> and <c>?</c> inside a name, <c>**</c> for any folders.</summary>
internal static class FilePattern
{
    public static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>What matches, in the order of names. Hidden names and linked folders match only where they are named.</summary>
    public static IEnumerable<string> Expand(string pattern)
    {
        var parts = pattern.Split('/');
        var rooted = pattern.StartsWith('/');
        return Expand(rooted ? "/" : string.Empty, parts.AsMemory(rooted ? 1 : 0)).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Expand(string folder, ReadOnlyMemory<string> parts)
    {
        var part = parts.Span[0];
        var rest = parts[1..];
        if (part == "**")
        {
            var here = rest.IsEmpty ? Names(folder, "*", folders: false) : Expand(folder, rest);
            return here.Concat(Names(folder, "*", folders: true)
                .Where(name => !Path.GetFileName(name).StartsWith('.') && new DirectoryInfo(name).LinkTarget is null)
                .SelectMany(name => Expand(name, parts)));
        }

        if (!IsPattern(part))
        {
            var path = Join(folder, part);
            return rest.IsEmpty
                ? File.Exists(path) || Directory.Exists(path) ? [path] : []
                : Directory.Exists(path.Length == 0 ? "." : path) ? Expand(path, rest) : [];
        }

        return rest.IsEmpty
            ? Names(folder, part, folders: false).Concat(Names(folder, part, folders: true)).Order(StringComparer.Ordinal)
            : Names(folder, part, folders: true).SelectMany(name => Expand(name, rest));
    }

    private static IEnumerable<string> Names(string folder, string pattern, bool folders)
    {
        try
        {
            var directory = new DirectoryInfo(folder.Length == 0 ? "." : folder);
            IEnumerable<FileSystemInfo> entries = folders ? directory.EnumerateDirectories() : directory.EnumerateFiles();
            return [.. entries
                .Select(entry => entry.Name)
                .Where(name => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false) && (pattern.StartsWith('.') || !name.StartsWith('.')))
                .Order(StringComparer.Ordinal)
                .Select(name => Join(folder, name))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string Join(string folder, string name) => folder.Length == 0 || folder.EndsWith('/') ? folder + name : folder + "/" + name;
}
