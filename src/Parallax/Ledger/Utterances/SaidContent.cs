using System.Collections.Immutable;

namespace Parallax.Ledger.Utterances;

/// <summary>What was said, as it is aligned with another wording.</summary>
/// <param name="Items">Its words of content, names and numbers, in order.</param>
/// <param name="Clauses">Its clauses, in order.</param>
/// <param name="OfSpeaker">Words of the first person.</param>
/// <param name="OfOthers">Words of the third person.</param>
/// <param name="OfFuture">Words that put it in the future.</param>
internal sealed record SaidContent(ImmutableArray<ContentItem> Items, ImmutableArray<ContentClause> Clauses, int OfSpeaker, int OfOthers, int OfFuture);
