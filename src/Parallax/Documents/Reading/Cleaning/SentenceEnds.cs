using System;

namespace Parallax.Documents.Reading.Cleaning;

/// <summary>How lines end.</summary>
internal static class SentenceEnds
{
    /// <summary>True where the line ends as a sentence does, closing quotation marks and brackets behind the stop included.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line)
    {
        var bare = line.TrimEnd().TrimEnd("\"'”’»“)]*");
        return bare is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' or '։'];
    }

    /// <summary>True where the line ends with a full stop: headlines may ask and shout, but seldom end so.</summary>
    public static bool EndsStatement(ReadOnlySpan<char> line)
    {
        var bare = line.TrimEnd().TrimEnd("\"'”’»“)]*");
        return bare is [.., '.' or '…' or '。' or '।' or '։'];
    }

    /// <summary>True where more must follow: a colon, a comma, a semicolon.</summary>
    public static bool Continues(ReadOnlySpan<char> line) => line.TrimEnd() is [.., ':' or ',' or ';'];
}
