namespace Parallax.Documents.Language.Relations;

/// <summary>Pairs of whole numbers of three bytes, sorted.</summary>
internal readonly struct PairTable(byte[] bytes, int start, int count)
{
    private const int Size = 6;

    /// <summary>Where the bytes behind it begin.</summary>
    public int End => start + (Size * count);

    /// <summary>Whether a pair is in it.</summary>
    public bool Holds(int first, int second)
    {
        for (var i = From(first); i < count && First(i) == first; i++)
        {
            if (Second(i) == second)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place of the first pair that begins with a number or a greater one.</summary>
    public int From(int first)
    {
        int low = 0, high = count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = First(middle) < first ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The second of the pair at a place that begins with a number; -1 where none does.</summary>
    public int At(int place, int first) => place < count && First(place) == first ? Second(place) : -1;

    private int First(int place) => Three(start + (Size * place));

    private int Second(int place) => Three(start + (Size * place) + 3);

    private int Three(int at) => bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);
}
