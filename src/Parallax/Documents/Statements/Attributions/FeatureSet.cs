using System;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>Collects hashed features; what has no room is left out.</summary>
internal ref struct FeatureSet(Span<uint> features)
{
    private readonly Span<uint> features = features;

    public int Count { get; private set; }

    public void Add(uint template, uint a) => Put(FeatureHash.Combine(template, a));

    public void Add(uint template, uint a, uint b) => Put(FeatureHash.Combine(template, a, b));

    public void Add(uint template, uint a, uint b, uint c) => Put(FeatureHash.Combine(template, a, b, c));

    private void Put(uint feature)
    {
        if (Count < features.Length)
        {
            features[Count++] = feature;
        }
    }
}
