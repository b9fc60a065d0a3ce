using System;

namespace Parallax.Fetch;

/// <summary>A host's addresses may not be connected to. The message is one line for the user.</summary>
public sealed class RefusedAddressException : Exception
{
    public RefusedAddressException()
    {
    }

    public RefusedAddressException(string message)
        : base(message)
    {
    }

    public RefusedAddressException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
