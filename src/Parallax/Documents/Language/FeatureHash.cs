using System;
using System.Numerics;

namespace Parallax.Documents.Language;

/// <summary>Hashes of words and features to 32 bits (MurmurHash3's mixing steps); the models' keys, so they must never change without retraining.</summary>
internal static class FeatureHash
{
    private const uint Seed = 0x9747b28c;

    /// <summary>Hash of some characters as they are.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Seed;
        foreach (var c in text)
        {
            hash = Step(hash, c);
        }

        return Finish(hash ^ (uint)text.Length);
    }

    /// <summary>One value under a template's number.</summary>
    public static uint Combine(uint template, uint a) => Finish(Step(Step(Seed, template), a));

    public static uint Combine(uint template, uint a, uint b) => Finish(Step(Step(Step(Seed, template), a), b));

    public static uint Combine(uint template, uint a, uint b, uint c) => Finish(Step(Step(Step(Step(Seed, template), a), b), c));

    public static uint Step(uint hash, uint value)
    {
        value *= 0xcc9e2d51;
        value = BitOperations.RotateLeft(value, 15);
        value *= 0x1b873593;
        hash ^= value;
        hash = BitOperations.RotateLeft(hash, 13);
        return (hash * 5) + 0xe6546b64;
    }

    /// <summary>Mixes all bits; never 0, which marks an empty place in a table.</summary>
    public static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >> 13;
        hash *= 0xc2b2ae35;
        hash ^= hash >> 16;
        return hash == 0 ? 1 : hash;
    }
}
