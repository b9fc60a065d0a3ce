using System.Text;

namespace Parallax.Tests.Layering;

/// <summary>C# source without comments and without the contents of strings, its line breaks kept.</summary>
internal static class SourceText
{
    public static string CodeOf(string source)
    {
        var code = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length;)
        {
            if (At(source, i, "//"))
            {
                i = EndOf(source, i, "\n", source.Length);
            }
            else if (At(source, i, "/*"))
            {
                i = EndOf(source, i + 2, "*/", source.Length) + 2;
                code.Append(' ');
            }
            else if (At(source, i, "\"\"\""))
            {
                var quotes = i;
                while (quotes < source.Length && source[quotes] == '"')
                {
                    quotes++;
                }

                var close = new string('"', quotes - i);
                i = EndOf(source, quotes, close, source.Length) + close.Length;
                code.Append("\"\"");
            }
            else if (source[i] == '"')
            {
                var isVerbatim = i > 0 && (source[i - 1] == '@' || (i > 1 && source[i - 1] == '$' && source[i - 2] == '@'));
                i = EndOfString(source, i + 1, isVerbatim);
                code.Append("\"\"");
            }
            else if (source[i] == '\'')
            {
                i = EndOfCharacter(source, i + 1);
                code.Append("' '");
            }
            else
            {
                code.Append(source[i++]);
            }
        }

        return code.ToString();
    }

    private static bool At(string source, int index, string what) => string.CompareOrdinal(source, index, what, 0, what.Length) == 0;

    private static int EndOf(string source, int from, string what, int otherwise) =>
        source.IndexOf(what, from, System.StringComparison.Ordinal) is var end and >= 0 ? end : otherwise;

    private static int EndOfString(string source, int from, bool isVerbatim)
    {
        for (var i = from; i < source.Length; i++)
        {
            if (!isVerbatim && source[i] == '\\')
            {
                i++;
            }
            else if (source[i] == '"')
            {
                if (!isVerbatim || !At(source, i, "\"\""))
                {
                    return i + 1;
                }

                i++;
            }
        }

        return source.Length;
    }

    private static int EndOfCharacter(string source, int from)
    {
        var end = from < source.Length && source[from] == '\\' ? from + 2 : from + 1;
        return EndOf(source, end, "'", source.Length - 1) + 1;
    }
}
