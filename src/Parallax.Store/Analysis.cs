using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using Parallax.Documents;

namespace Parallax.Store;

/// <summary>What the engine made of an input.</summary>
/// <param name="Record">Null where it was refused.</param>
/// <param name="Diagnostics">What to know of it; the reason where it was refused.</param>
internal sealed record Analysis(DocumentRecord? Record, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The reason where it was refused.</summary>
    public Diagnostic Refusal => Diagnostics.FirstOrDefault(diagnostic => diagnostic.Rejected) ?? new Diagnostic("cannot be read", Rejected: true);

    public static Analysis Of(byte[] input, IntakeOptions options)
    {
        try
        {
            var record = DocumentPipeline.Read(input, options.Reading, out var diagnostics);
            return new Analysis(record, diagnostics.IsDefault ? [] : diagnostics);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A fault of a stage must not take the batch with it: it is told with its place, and the input can be read again.
            var place = new StackTrace(exception).GetFrames()
                .Select(frame => frame.GetMethod())
                .FirstOrDefault(method => method?.DeclaringType?.Namespace?.StartsWith("Parallax", StringComparison.Ordinal) is true);
            return new Analysis(
                null, [new Diagnostic($"fault of the program, please report it: {exception.GetType().Name} in {place?.DeclaringType?.Name}.{place?.Name}", Rejected: true)]);
        }
    }
}
