using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;

namespace Parallax.Tests.Layering;

/// <summary>A source file of the engine.</summary>
/// <param name="Path">Relative to the engine's folder, such as <c>Documents/Reading/DocumentReader.cs</c>.</param>
/// <param name="Code">Its source without comments and strings.</param>
internal sealed record SourceFile(string Path, string Code)
{
    /// <summary>The namespace that its folder gives it.</summary>
    public string Namespace => Path.Contains('/', StringComparison.Ordinal) ? "Parallax." + Path[..Path.LastIndexOf('/')].Replace('/', '.') : "Parallax";

    /// <summary>The type that it is named for.</summary>
    public string FullName => Namespace + "." + System.IO.Path.GetFileNameWithoutExtension(Path).Split('.')[0];

    /// <summary>Namespaces and types that using directives name, aliases and static ones too.</summary>
    public ImmutableArray<string> Usings =>
        [.. Regex.Matches(Code, @"\busing\s+(?:static\s+)?(?:\w+\s*=\s*)?(?:global\s*::\s*)?(\w+(?:\.\w+)*)\s*;").Select(match => match.Groups[1].Value)];

    /// <summary>
    /// Names that the code writes out with dots, such as <c>Parallax.Documents.Figures</c> or <c>Figures.FigureFinder</c>; what
    /// follows a dot itself is a member of a value and is none.
    /// </summary>
    public ImmutableArray<string> DottedNames =>
    [
        .. Regex.Matches(Code, @"(?<![\w.])(?:global\s*::\s*)?([A-Z]\w*(?:\s*\.\s*[A-Z]\w*)*)")
            .Select(match => Regex.Replace(match.Groups[1].Value, @"\s", string.Empty))
            .Distinct(),
    ];
}
