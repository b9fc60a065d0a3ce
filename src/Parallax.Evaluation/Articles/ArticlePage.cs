namespace Parallax.Evaluation.Articles;

/// <summary>A page of a data set.</summary>
/// <param name="Id">Its name in the set.</param>
/// <param name="Bytes">The page as it was saved.</param>
/// <param name="Gold">What it holds.</param>
/// <param name="IsKept">True for a page of the quarter that nobody looks at, by a hash of its file's name.</param>
internal sealed record ArticlePage(string Id, byte[] Bytes, ArticleGold Gold, bool IsKept);
