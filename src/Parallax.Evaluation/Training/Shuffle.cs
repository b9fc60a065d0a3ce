using System.Collections.Generic;

namespace Parallax.Evaluation.Training;

/// <summary>Shuffles by a fixed generator (SplitMix64), so that the same data and seed give the same model on every platform.</summary>
internal static class Shuffle
{
    public static void InPlace<T>(IList<T> items, ulong seed)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = (int)(Next(ref seed) % (ulong)(i + 1));
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    public static ulong Next(ref ulong state)
    {
        state += 0x9e3779b97f4a7c15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
}
