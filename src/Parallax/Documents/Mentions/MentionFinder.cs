using Parallax.Documents.Language;

namespace Parallax.Documents.Mentions;

/// <summary>Finds names, times and quantities.</summary>
public static class MentionFinder
{
    public static MentionSet Find(AnalyzedDocument document)
    {
        var times = TimeFinder.Find(document);
        return new MentionSet(NameFinder.Find(document), times, QuantityFinder.Find(document, times));
    }
}
