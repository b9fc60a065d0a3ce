using System.Collections.Immutable;

namespace Parallax.Evaluation.Articles;

/// <summary>What the annotators of a page say of it; null or empty where they say nothing.</summary>
/// <param name="Text">The article's text.</param>
/// <param name="With">Segments that its text holds.</param>
/// <param name="Without">Segments that its text does not hold.</param>
/// <param name="Title">The headline.</param>
/// <param name="Date">The day of publication, ISO 8601.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Outlet">Who published it.</param>
internal sealed record ArticleGold(
    string? Text, ImmutableArray<string> With, ImmutableArray<string> Without, string? Title, string? Date, ImmutableArray<string> Authors, string? Outlet);
