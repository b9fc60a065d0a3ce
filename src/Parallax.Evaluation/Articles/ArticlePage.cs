namespace Parallax.Evaluation.Articles;

/// <summary>A page of a data set.</summary>
/// <param name="Id">Its name in the set.</param>
/// <param name="Bytes">The page as it was saved.</param>
/// <param name="Gold">What it holds.</param>
/// <param name="InSecondHalf">In which half of the set it is, by a hash of its file's name: rules are made on the first, the second is left unseen.</param>
internal sealed record ArticlePage(string Id, byte[] Bytes, ArticleGold Gold, bool InSecondHalf);
