using System;
using System.Collections.Generic;

namespace Parallax.Ledger.Stories.Streaming;

/// <summary>Writes down what a stream tells of documents and stories that it no longer keeps, so that each document's story can be told for good.</summary>
/// <param name="follows">Tells which documents are written down; null for all.</param>
public sealed class StoryLog(Predicate<string>? follows = null)
{
    private readonly Dictionary<string, string> _storyOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _into = new(StringComparer.Ordinal);

    /// <summary>Takes the changes of a stream since the last call.</summary>
    public void Take(OnlineStories stream)
    {
        foreach (var change in stream.TakeChanges())
        {
            if (change.Kind == StoryChangeKind.Merged)
            {
                _into[change.Story] = change.Other!;
            }
            else if (change.Kind == StoryChangeKind.Left && follows?.Invoke(change.Other!) != false)
            {
                _storyOf[change.Other!] = change.Story;
            }
        }
    }

    /// <summary>The documents that are written down and those that the stream keeps, by story.</summary>
    public Dictionary<string, List<string>> Stories(OnlineStories stream)
    {
        Take(stream);
        var stories = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (document, story) in _storyOf)
        {
            Add(Current(story), document);
        }

        foreach (var story in stream.Stories)
        {
            foreach (var document in story.Documents)
            {
                if (follows?.Invoke(document) != false)
                {
                    Add(story.Id, document);
                }
            }
        }

        return stories;

        void Add(string story, string document)
        {
            if (!stories.TryGetValue(story, out var documents))
            {
                stories.Add(story, documents = []);
            }

            documents.Add(document);
        }
    }

    private string Current(string id)
    {
        while (_into.TryGetValue(id, out var other))
        {
            id = other;
        }

        return id;
    }
}
