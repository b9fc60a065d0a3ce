using System;

namespace Parallax.Store;

/// <summary>The ledger cannot be opened, read or written. The message is one line for the user.</summary>
public sealed class LedgerUnusableException : Exception
{
    public LedgerUnusableException()
    {
    }

    public LedgerUnusableException(string message)
        : base(message)
    {
    }

    public LedgerUnusableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Where the ledger is, as the user named it; null where the message says it.</summary>
    public string? Location { get; init; }
}
