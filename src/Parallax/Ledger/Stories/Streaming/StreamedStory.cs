using System.Collections.Immutable;
using NodaTime;

namespace Parallax.Ledger.Stories.Streaming;

/// <summary>An open story of a stream.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Documents">Ids of the documents that are kept of it, as they came.</param>
/// <param name="Count">How many it has had, those no longer kept included.</param>
/// <param name="First">The day its first document came.</param>
/// <param name="Last">The day its last document came.</param>
public sealed record StreamedStory(string Id, ImmutableArray<string> Documents, int Count, LocalDate First, LocalDate Last);
