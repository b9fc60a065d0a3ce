using System;

namespace Parallax.Cli;

/// <summary>The user asked for something that cannot be. The message is one line for the user.</summary>
internal sealed class UsageException : Exception
{
    public UsageException()
    {
    }

    public UsageException(string message)
        : base(message)
    {
    }

    public UsageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
