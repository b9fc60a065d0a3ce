using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Stories;

namespace Parallax.Ledger.Dating.Occasions;

/// <summary>Reads the occasions that the reports of a ledger tell of.</summary>
internal sealed class OccasionReader(ImmutableArray<LedgerDocument> documents, LinkedEntities entities, ImmutableArray<StoryDraft> stories)
{
    private readonly Dictionary<int, int> _storyOf = stories
        .SelectMany((story, index) => story.Documents.Select(document => (document, index))).ToDictionary(pair => pair.document, pair => pair.index);

    /// <param name="index">Index of the document in the ledger.</param>
    public ReportOccasions Of(int index)
    {
        var hasStory = _storyOf.TryGetValue(index, out var story);
        return new ReportOccasions(documents[index], index, entities, hasStory ? story : -1 - index, hasStory ? stories[story].Storyline : -1 - index);
    }
}
