namespace Parallax.Cli.Commands;

/// <summary>A line of <c>stories</c>: a story, or the storyline above it where <paramref name="Story"/> is null.</summary>
internal sealed record StoryRow(Storyline Line, Story? Story);
