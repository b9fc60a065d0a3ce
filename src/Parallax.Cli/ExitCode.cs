namespace Parallax.Cli;

/// <summary>What the program ends with. Scripts rely on it; docs/commands.md tells it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, with rejects or a failed check.</summary>
    public const int DoneWithRejects = 1;

    public const int WrongUsage = 2;

    public const int LedgerUnusable = 3;

    public const int Interrupted = 130;
}
