namespace Parallax.Ledger.Stories;

/// <summary>The cosines between two profiles that take longest to find.</summary>
internal readonly record struct StoryLikeness(double Content, double Words, double Names, double Numbers)
{
    public static StoryLikeness Of(StoryProfile one, StoryProfile other)
    {
        var (content, words) = one.Content.Cosines(other.Content);
        return new(content, words, one.Names.Cosine(other.Names), one.Numbers.Cosine(other.Numbers));
    }
}
