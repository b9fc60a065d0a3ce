using System.Text;

namespace Parallax.Cli.Output;

/// <summary>Text of documents made safe for a line of a terminal: nothing in it can move the cursor or colour what follows.</summary>
internal static class Plain
{
    /// <summary>Controls and line breaks become spaces, runs of spaces one.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            // Bidirectional overrides reorder what a terminal shows (CVE-2021-42574).
            var isSpace = char.IsControl(c) || char.IsWhiteSpace(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
            if (!isSpace)
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd(' ');
    }
}
