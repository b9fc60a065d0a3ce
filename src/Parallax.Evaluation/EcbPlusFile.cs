using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace Parallax.Evaluation;

/// <summary>Reads documents of ECB+: a topic's files ending in <c>ecb</c> report one event, those ending in <c>ecbplus</c> another of its kind.</summary>
internal static class EcbPlusFile
{
    private const string NoSpaceBefore = ".,;:!?%)'";
    private const string NoSpaceBehind = "$(";

    /// <summary>All documents below a folder, by name, each with the story that it belongs to.</summary>
    public static ImmutableArray<(Document Document, string Story)> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];

    private static (Document Document, string Story) Read(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var story = name.Split('_')[0] + (name.EndsWith("plus", StringComparison.Ordinal) ? "plus" : string.Empty);
        return (PlainDocuments.OfText(name, Text(XDocument.Load(path).Root!)), story);
    }

    /// <summary>The tokens with spaces between them as in print, a paragraph a sentence.</summary>
    private static string Text(XElement root)
    {
        var text = new StringBuilder();
        string? sentence = null;
        foreach (var token in root.Elements("token").Where(token => token.Value.Length > 0))
        {
            var word = token.Value is "``" or "''" ? "\"" : token.Value;
            var own = token.Attribute("sentence")?.Value;
            if (sentence is not null && own != sentence)
            {
                text.Append("\n\n");
            }
            else if (sentence is not null && !NoSpaceBefore.Contains(word[0], StringComparison.Ordinal) && !word.StartsWith("n't", StringComparison.Ordinal)
                && !NoSpaceBehind.Contains(text[^1], StringComparison.Ordinal))
            {
                text.Append(' ');
            }

            text.Append(word);
            sentence = own;
        }

        return text.ToString();
    }
}
