using System.Collections.Immutable;

namespace Parallax.Documents.Reading;

/// <summary>What reading made of an input.</summary>
/// <param name="Document">Null where the input was rejected; the reason stands in <paramref name="Diagnostics"/>.</param>
/// <param name="Diagnostics">What a reader of the document should know.</param>
public sealed record ReadingResult(Document? Document, ImmutableArray<Diagnostic> Diagnostics)
{
    internal static ReadingResult Rejected(string reason) => new(null, [new Diagnostic(reason, Rejected: true)]);
}
