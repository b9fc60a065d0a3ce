using System;
using System.Globalization;
using System.IO;

namespace Parallax.Documents.Reading.Containers;

/// <summary>How much compressed data has grown; ends with an error where that is out of all proportion.</summary>
/// <param name="compressed">How much compressed data there is so far.</param>
/// <param name="options">The limits.</param>
internal sealed class Inflation(Func<long> compressed, ContainerOptions options)
{
    private long grown;

    public bool IsSpent => grown > options.FreeBytes && grown / options.MaxRatio > compressed();

    /// <summary>A stream whose bytes count.</summary>
    public Stream Of(Stream inflated) => new Counted(inflated, this);

    private void Add(int count)
    {
        grown += count;
        if (IsSpent)
        {
            throw new OutOfProportionException(string.Create(
                CultureInfo.InvariantCulture, $"compressed data that grows to more than {options.MaxRatio} times its size: the rest is not read"));
        }
    }

    private sealed class Counted(Stream inflated, Inflation inflation) : MeteredStream(inflated)
    {
        public override int Read(Span<byte> buffer)
        {
            var count = base.Read(buffer);
            inflation.Add(count);
            return count;
        }
    }
}
