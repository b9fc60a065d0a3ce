using System;
using System.Globalization;
using Parallax.Documents;

namespace Parallax.Store;

/// <summary>Tells which engine made a record.</summary>
public static class EngineStamp
{
    /// <summary>
    /// The engine's version and the build's identity: deterministic builds of the same source share it, and a changed rule or
    /// model makes another, so that a record never outlives the engine that made it.
    /// </summary>
    public static string Current { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"{DocumentPipeline.EngineVersion}-{typeof(DocumentPipeline).Module.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture).AsSpan(0, 12)}");
}
