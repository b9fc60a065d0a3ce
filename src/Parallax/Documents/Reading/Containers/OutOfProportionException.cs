using System;
using System.IO;

namespace Parallax.Documents.Reading.Containers;

/// <summary>Compressed data grows to more than is read: whoever reads it ends.</summary>
internal sealed class OutOfProportionException : IOException
{
    public OutOfProportionException()
    {
    }

    public OutOfProportionException(string message)
        : base(message)
    {
    }

    public OutOfProportionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
