namespace Parallax.Evaluation;

/// <summary>Tells which documents of a development set nobody looks at while working on the rest: by a hash of their names, so that it never changes.</summary>
public static class KeptPart
{
    /// <summary>True for a document that is kept back.</summary>
    /// <param name="name">Its file's name without folder and ending.</param>
    /// <param name="oneIn">About one document in so many is kept.</param>
    public static bool Holds(string name, uint oneIn)
    {
        // FNV-1a, 32 bits, its halves folded: the low bits of the sum alone hardly depend on the last letter's neighbours
        var hash = 2166136261u;
        foreach (var letter in name)
        {
            hash = unchecked((hash ^ letter) * 16777619u);
        }

        return ((hash >> 16) ^ (hash & 0xFFFF)) % oneIn == 0;
    }
}
