namespace Parallax.Ledger.Stories.Streaming;

/// <summary>What happened to a story of a stream.</summary>
/// <param name="Kind">What.</param>
/// <param name="Story">Id of the story; where stories were merged the id that leads to the other from now on.</param>
/// <param name="Other">Of a merge the story that both are now, of a split the new story, of a document that left the window its id.</param>
public sealed record StoryChange(StoryChangeKind Kind, string Story, string? Other);
