using System;
using System.Linq;
using Parallax.Documents.Reading.Cleaning;

namespace Parallax.Documents.Reading.PlainText;

/// <summary>Takes the outlet from an agency's sign at the end of the text ("…, he said./COASTNEWS"), where nothing else tells it. The sign stays in the text.</summary>
internal static class Signs
{
    private const int ShortestSign = 2;

    private const int LongestSign = 14;

    public static void Find(Draft draft)
    {
        if (draft.Outlet is not null || draft.Blocks.LastOrDefault(block => block.Kind == BlockKind.Paragraph) is not { } last)
        {
            return;
        }

        var text = last.Text.TrimEnd(' ', ')', '/', '.');
        var start = text.Length;
        while (start > 0 && char.IsAsciiLetterUpper(text[start - 1]))
        {
            start--;
        }

        var length = text.Length - start;
        if (length is < ShortestSign or > LongestSign || start == 0 || text[start - 1] is not ('/' or '(') || !EndsSentence(text, start - 1))
        {
            return;
        }

        draft.Outlet = text[start..];
        draft.Findings.Add(new Finding("outlet", "agency's sign at the end", last, start, length));
    }

    private static bool EndsSentence(string text, int end) => SentenceEnds.EndsSentence(text.AsSpan(0, end).TrimEnd(" (/"));
}
