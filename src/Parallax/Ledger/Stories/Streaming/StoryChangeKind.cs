namespace Parallax.Ledger.Stories.Streaming;

/// <summary>
/// What can happen to a story of a stream: it is merged into another, a part of it becomes another, a document leaves what the stream keeps
/// (it stays the story's for good), and with the last of them the story is closed.
/// </summary>
public enum StoryChangeKind { Merged, Split, Left, Closed }
