using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;

namespace Parallax.Tests.Layering;

/// <summary>What a file of the engine may know, as docs/architecture.md draws it.</summary>
internal static class Layers
{
    private const string Root = "Parallax";

    /// <summary>The stages in their order, and what comes before and after them. A file knows its own folder's and those above it.</summary>
    public static readonly ImmutableArray<string> Order =
    [
        "Rules",
        "Documents.Reading", "Documents.Language", "Documents.Mentions", "Documents.Coreference", "Documents.Statements", "Documents.Figures", "Documents.Events",
        "Documents",
        "Ledger.Words", "Ledger.Linking", "Ledger.Copies", "Ledger.Utterances", "Ledger.Stories", "Ledger.Dating", "Ledger.Origins", "Ledger.Claims", "Ledger.Timeline",
        "Ledger",
        "Export", "Queries", "Dossiers",
    ];

    /// <summary>Folders that are no stages but serve several.</summary>
    public static readonly ImmutableArray<string> Shared = ["Ledger.Words"];

    /// <summary>Types at the root of the ledger half that its stages work on.</summary>
    private static readonly ImmutableArray<string> LedgerInputs = ["Parallax.Ledger.LedgerDocument", "Parallax.Ledger.LedgerInput"];

    /// <summary>What the engine never knows: clock, randomness, environment, culture, files, network, other processes.</summary>
    private static readonly ImmutableArray<string> Banned =
    [
        @"DateTime(?:Offset)?\s*\.\s*(?:Now|UtcNow|Today)", @"TimeProvider", @"SystemClock", @"TimeZoneInfo\s*\.\s*Local", @"Stopwatch",
        @"Random", @"RandomNumberGenerator", @"Guid\s*\.\s*NewGuid", @"Environment", @"AppContext", @"AppDomain",
        @"CultureInfo\s*\.\s*(?:CurrentCulture|CurrentUICulture|DefaultThreadCurrentCulture)", @"CurrentThread",
        @"File(?=\s*\.\s*[A-Z])", @"FileInfo", @"FileStream", @"Directory(?=\s*\.\s*[A-Z])", @"DirectoryInfo", @"Path\s*\.\s*(?:GetTempPath|GetTempFileName|GetFullPath)",
        @"HttpClient", @"WebClient", @"Socket", @"Dns", @"Process(?=\s*\.)", @"Console", @"StackTrace",
    ];

    /// <summary>Everything that the files know and must not, one line each.</summary>
    public static IEnumerable<string> Violations(IReadOnlyCollection<SourceFile> files)
    {
        var types = files.Select(file => file.FullName).ToHashSet(StringComparer.Ordinal);
        return files.SelectMany(file => Later(file, types).Concat(BannedIn(file)));
    }

    private static IEnumerable<string> Later(SourceFile file, HashSet<string> types)
    {
        var own = LayerOf(file.Namespace);
        if (own < 0 && file.Namespace != Root)
        {
            return [$"{file.Path}: its folder has no place in the order of stages"];
        }

        var used = file.Usings.Where(name => LayerOf(name) > own);
        var named = file.DottedNames.Where(name => Meanings(name, file.Namespace, types)
            .Any(type => LayerOf(type) > own && !LedgerInputs.Contains(type, StringComparer.Ordinal)));
        return used.Concat(named).Select(name => $"{file.Path}: knows {name}");
    }

    /// <summary>The types of the engine that a name can mean where it stands: looked up in its namespace, then in those around that.</summary>
    private static IEnumerable<string> Meanings(string name, string space, HashSet<string> types)
    {
        for (var enclosing = space; ; enclosing = enclosing.Contains('.', StringComparison.Ordinal) ? enclosing[..enclosing.LastIndexOf('.')] : string.Empty)
        {
            // The type itself, or the type in front of a member's name.
            for (var full = enclosing.Length == 0 ? name : enclosing + "." + name; full.Length > enclosing.Length; full = full[..Math.Max(full.LastIndexOf('.'), 0)])
            {
                if (types.Contains(full))
                {
                    yield return full;
                }
            }

            if (enclosing.Length == 0)
            {
                yield break;
            }
        }
    }

    /// <summary>Place in the order of the layer that a namespace or type belongs to; -1 for the engine's root and what is no part of the engine.</summary>
    private static int LayerOf(string name) => Enumerable.Range(0, Order.Length)
        .Where(index => name == Root + "." + Order[index] || name.StartsWith(Root + "." + Order[index] + ".", StringComparison.Ordinal))
        .OrderByDescending(index => Order[index].Length)
        .FirstOrDefault(-1);

    private static IEnumerable<string> BannedIn(SourceFile file) =>
        Banned.Where(banned => Regex.IsMatch(file.Code, @"(?<![\w.])(?:System\s*\.\s*(?:\w+\s*\.\s*)*)?" + banned + @"(?!\w)")).Select(banned => $"{file.Path}: knows {banned}");
}
