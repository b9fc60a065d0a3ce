using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Parallax.Cli.Input;

/// <summary>Finds the files that paths, folders and patterns name. Always in the same order: as named, and inside a folder by name.</summary>
internal static class InputFinder
{
    /// <param name="arguments">Files, folders and patterns as the user wrote them.</param>
    /// <param name="except">Full paths that are no input: the ledger itself.</param>
    public static IEnumerable<FoundInput> Find(IEnumerable<string> arguments, IReadOnlySet<string> except) =>
        arguments.SelectMany(argument => Of(argument, except));

    private static IEnumerable<FoundInput> Of(string argument, IReadOnlySet<string> except)
    {
        if (Directory.Exists(argument))
        {
            return Folder(Named(argument), [], except);
        }

        if (File.Exists(argument))
        {
            return [new FoundInput(Named(argument))];
        }

        if (FilePattern.IsPattern(argument))
        {
            var matches = FilePattern.Expand(argument).ToList();
            return matches.Count == 0
                ? [new FoundInput(argument, "matches no file", IsMissing: true)]
                : matches.SelectMany(match => Directory.Exists(match) ? Folder(Named(match), [], except) : [new FoundInput(Named(match))]);
        }

        return [new FoundInput(argument, IsLink(argument) ? "is a link to nothing" : "there is no such file or folder", IsMissing: true)];
    }

    /// <param name="folder">The folder.</param>
    /// <param name="above">Real paths of the folders it was reached through.</param>
    /// <param name="except">Full paths that are no input.</param>
    private static List<FoundInput> Folder(string folder, HashSet<string> above, IReadOnlySet<string> except)
    {
        var found = new List<FoundInput>();
        string? real = null;
        List<FileSystemInfo> entries;
        try
        {
            real = RealPath(folder);
            if (!above.Add(real))
            {
                return [new FoundInput(folder, "leads back to a folder it stands in; not followed")];
            }

            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith('.'))];
        }
        catch (UnauthorizedAccessException)
        {
            return [new FoundInput(folder, "access denied")];
        }
        catch (IOException)
        {
            return [new FoundInput(folder, "cannot be listed")];
        }

        foreach (var entry in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var name = folder == "." ? entry.Name : folder.TrimEnd('/') + "/" + entry.Name;
            if (Directory.Exists(entry.FullName))
            {
                found.AddRange(Folder(name, above, except));
            }
            else if (!File.Exists(entry.FullName))
            {
                found.Add(new FoundInput(name, "is a link to nothing"));
            }
            else if (!except.Contains(entry.FullName))
            {
                found.Add(new FoundInput(name, IsPassedOver: IsAboutTheFolder(entry.Name)));
            }
        }

        above.Remove(real);
        return found;
    }

    /// <summary>Whether a name says that a file is about the folder, or JSON, which is read by naming it.</summary>
    private static bool IsAboutTheFolder(string name) =>
        Path.GetFileNameWithoutExtension(name).ToUpperInvariant() is "README" or "LICENSE" or "LICENCE" or "NOTICE" ||
        Path.GetExtension(name).Equals(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The path with forward slashes, without "./" in front and "/" behind.</summary>
    private static string Named(string path)
    {
        var name = Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
        while (name.StartsWith("./", StringComparison.Ordinal) && name.Length > 2)
        {
            name = name[2..].TrimStart('/');
        }

        name = name.Length > 1 ? name.TrimEnd('/') : name;
        return name.Length == 0 ? "." : name;
    }

    /// <summary>The path with all links on the way resolved.</summary>
    private static string RealPath(string folder)
    {
        var real = Path.GetPathRoot(Path.GetFullPath(folder))!;
        foreach (var part in Path.GetFullPath(folder)[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            real = Directory.ResolveLinkTarget(next, returnFinalTarget: true) is { } target ? RealPath(target.FullName) : next;
        }

        return real;
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;
}
