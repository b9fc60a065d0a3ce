using System.Collections.Immutable;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>Who is said to say or think what, as the network sees it, by tokens.</summary>
/// <param name="Cue">The words that say that somebody says or thinks something.</param>
/// <param name="Source">Who does; null where nobody is named.</param>
/// <param name="Content">What, in text order.</param>
internal sealed record Attribution(TokenRun Cue, TokenRun? Source, ImmutableArray<TokenRun> Content);
