using System;

namespace Parallax.Cli;

/// <summary>A file that the user named for output cannot be written.</summary>
internal sealed class OutputFailedException : Exception
{
    public OutputFailedException()
    {
    }

    public OutputFailedException(string message)
        : base(message)
    {
    }

    public OutputFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The file.</summary>
    public string? Path { get; init; }
}
