namespace Parallax.Cli.Dossiers;

/// <summary>ANSI colours (ECMA-48 SGR), from the sixteen that every terminal has its own shades of.</summary>
internal sealed record Style(string Code)
{
    public static readonly Style Bold = new("1");
    public static readonly Style Faint = new("2");
    public static readonly Style Heading = new("1;36");
    public static readonly Style Different = new("33");
    public static readonly Style Changed = new("35");
    public static readonly Style Consistent = new("32");
    public static readonly Style Denied = new("31");

    public string Around(string text, bool colour) => colour ? $"\u001B[{Code}m{text}\u001B[0m" : text;
}
