using System;

namespace Parallax.Documents.Language;

/// <summary>The features of a parser's state, after Zhang and Nivre (2011) with word clusters added.</summary>
internal static class ParseFeatures
{
    /// <summary>Length of the buffer that <see cref="Fill"/> needs.</summary>
    public const int Capacity = 128;

    /// <summary>Writes the features of a state and returns how many there are.</summary>
    /// <param name="state">The state.</param>
    /// <param name="words">The words, with the root behind the last.</param>
    /// <param name="features">Receives the hashes.</param>
    public static int Fill(ParseState state, ReadOnlySpan<ParseWord> words, Span<uint> features)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2), b0 = state.Buffer(0), b1 = state.Buffer(1), b2 = state.Buffer(2);
        var w = new Writer(features);
        ParseWord s0W = At(words, s0), s1W = At(words, s1), s2W = At(words, s2), b0W = At(words, b0), b1W = At(words, b1), b2W = At(words, b2);
        uint s0t = s0W.Tag, s1t = s1W.Tag, s2t = s2W.Tag, b0t = b0W.Tag, b1t = b1W.Tag, b2t = b2W.Tag;
        uint s0w = s0W.Word, s1w = s1W.Word, b0w = b0W.Word, b1w = b1W.Word;
        w.Add(0);

        // Single words.
        w.Add(s0w);
        w.Add(s0t);
        w.Add(s0w, s0t);
        w.Add(s1w);
        w.Add(s1t);
        w.Add(s1w, s1t);
        w.Add(s2t);
        w.Add(s2W.Word, s2t);
        w.Add(b0w);
        w.Add(b0t);
        w.Add(b0w, b0t);
        w.Add(b1w);
        w.Add(b1t);
        w.Add(b1w, b1t);
        w.Add(b2t);
        w.Add(b2W.Word, b2t);

        // Pairs.
        w.Add(s0w, s0t, b0w ^ (b0t << 7));
        w.Add(s0w, s0t, b0w);
        w.Add(s0w, b0w, b0t);
        w.Add(s0w, s0t, b0t);
        w.Add(s0t, b0w, b0t);
        w.Add(s0w, b0w);
        w.Add(s0t, b0t);
        w.Add(b0t, b1t);
        w.Add(b0w, b1t);
        w.Add(b0t, b1w);
        w.Add(s0t, b1t);
        w.Add(s0w, s1w);
        w.Add(s0w, s0t, s1t);
        w.Add(s0t, s1w, s1t);
        w.Add(s0t, s1t);
        w.Add(s0w, s1t);
        w.Add(s1w, b0w);
        w.Add(s1t, b0t);
        w.Add(s1t, b0w);
        w.Add(s1w, b0t);

        // Three words.
        w.Add(b0t, b1t, b2t);
        w.Add(s0t, b0t, b1t);
        w.Add(s1t, s0t, b0t);
        w.Add(s2t, s1t, s0t);
        w.Add(s0w, b0t, b1t);
        w.Add(s0t, b0w, b1t);
        w.Add(s1t, s0w, b0t);
        w.Add(s1w, s0t, b0t);
        w.Add(s1t, s0t, b0w);

        int s0l = Of(state.Left, s0), s0r = Of(state.Right, s0), s0l2 = Of(state.Left2, s0), s0r2 = Of(state.Right2, s0);
        int s1l = Of(state.Left, s1), s1r = Of(state.Right, s1), b0l = Of(state.Left, b0), b0l2 = Of(state.Left2, b0);
        uint s0lt = At(words, s0l).Tag, s0rt = At(words, s0r).Tag, s1lt = At(words, s1l).Tag, s1rt = At(words, s1r).Tag, b0lt = At(words, b0l).Tag;
        w.Add(s0t, s0lt, b0t);
        w.Add(s0t, s0rt, b0t);
        w.Add(s0t, b0t, b0lt);
        w.Add(s1t, s1rt, s0t);
        w.Add(s1t, s1lt, s0t);
        w.Add(s1t, s0t, s0lt);
        w.Add(s1t, s0t, s0rt);
        w.Add(s0t, s0lt, At(words, s0l2).Tag);
        w.Add(s0t, s0rt, At(words, s0r2).Tag);
        w.Add(b0t, b0lt, At(words, b0l2).Tag);

        // Dependents: their words, and their relations.
        w.Add(At(words, s0l).Word);
        w.Add(At(words, s0r).Word);
        w.Add(At(words, b0l).Word);
        w.Add(At(words, s1r).Word, s0t);
        w.Add(Relation(state, s0l), s0t);
        w.Add(Relation(state, s0r), s0t);
        w.Add(Relation(state, b0l), b0t);
        w.Add(Relation(state, s1l), s1t);
        w.Add(Relation(state, s1r), s1t, s0t);
        w.Add(Relation(state, s0l), s0t, b0t);
        w.Add(Relation(state, s0r), s0t, b0t);
        w.Add(Relation(state, b0l), b0t, s0t);
        w.Add(Relation(state, s0l), s0t, s1t);

        // Distance, valency, and what dependents there are.
        uint d0 = Distance(s0, b0, state.Length), d1 = Distance(s1, s0, state.Length);
        w.Add(s0w, d0);
        w.Add(s0t, d0);
        w.Add(b0w, d0);
        w.Add(b0t, d0);
        w.Add(s0t, b0t, d0);
        w.Add(s0w, b0w, d0);
        w.Add(s1t, s0t, d1);
        w.Add(s1w, s0t, d1);
        uint s0vl = Count(state.LeftCount, s0), s0vr = Count(state.RightCount, s0), s1vr = Count(state.RightCount, s1), s1vl = Count(state.LeftCount, s1), b0vl = Count(state.LeftCount, b0);
        w.Add(s0w, s0vl);
        w.Add(s0t, s0vl);
        w.Add(s0w, s0vr);
        w.Add(s0t, s0vr);
        w.Add(s1w, s1vr);
        w.Add(s1t, s1vr, s1vl);
        w.Add(b0w, b0vl);
        w.Add(b0t, b0vl);
        uint s0sl = Set(state.LeftSet, s0), s0sr = Set(state.RightSet, s0), s1sl = Set(state.LeftSet, s1), s1sr = Set(state.RightSet, s1), b0sl = Set(state.LeftSet, b0);
        w.Add(s0w, s0sl);
        w.Add(s0t, s0sl);
        w.Add(s0w, s0sr);
        w.Add(s0t, s0sr);
        w.Add(s1w, s1sr);
        w.Add(s1t, s1sr);
        w.Add(s1t, s1sl, s0t);
        w.Add(b0w, b0sl);
        w.Add(b0t, b0sl);

        // Clusters of words that are used alike.
        w.Add(s0W.Fine);
        w.Add(b0W.Fine);
        w.Add(s0W.Fine, b0W.Fine);
        w.Add(s0W.Coarse, b0W.Coarse);
        w.Add(s0W.Fine, b0t);
        w.Add(s0t, b0W.Fine);
        w.Add(s1W.Fine, s0W.Fine);
        w.Add(s1W.Coarse, s0W.Coarse);
        w.Add(s1W.Fine, s0t);
        w.Add(s1t, s0W.Fine);
        w.Add(s1W.Coarse, s0W.Coarse, b0W.Coarse);
        w.Add(s0W.Coarse, b0W.Coarse, b1W.Coarse);
        return w.Count;
    }

    private static ParseWord At(ReadOnlySpan<ParseWord> words, int index) => index < 0 ? ParseWord.None : words[index];

    private static int Of(int[] values, int index) => index < 0 ? ParseState.None : values[index];

    private static uint Relation(ParseState state, int index) => index < 0 ? 255u : (uint)state.Relations[index];

    private static uint Count(int[] counts, int index) => index < 0 ? 9u : (uint)Math.Min(counts[index], 4);

    private static uint Set(uint[] sets, int index) => index < 0 ? 1u << 31 : sets[index];

    private static uint Distance(int left, int right, int root)
    {
        if (left < 0 || right < 0)
        {
            return 20;
        }

        var distance = right - left;
        return right == root ? 21u : distance <= 5 ? (uint)distance : distance <= 10 ? 6u : 7u;
    }

    private ref struct Writer(Span<uint> features)
    {
        private readonly Span<uint> _features = features;

        public int Count { get; private set; }

        public void Add(uint a)
        {
            _features[Count] = FeatureHash.Combine((uint)Count, a);
            Count++;
        }

        public void Add(uint a, uint b)
        {
            _features[Count] = FeatureHash.Combine((uint)Count, a, b);
            Count++;
        }

        public void Add(uint a, uint b, uint c)
        {
            _features[Count] = FeatureHash.Combine((uint)Count, a, b, c);
            Count++;
        }
    }
}
