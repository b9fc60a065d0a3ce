using System;

namespace Parallax.Tests.Fetch;

/// <summary>Stands for the end of the program at that place.</summary>
public sealed class StoppedException : Exception
{
    public StoppedException()
    {
    }

    public StoppedException(string message)
        : base(message)
    {
    }

    public StoppedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
