using Parallax.Documents.Language;

namespace Parallax.Evaluation.Training;

/// <summary>What each move costs: the number of gold arcs that can no longer be reached after it (Goldberg and Nivre 2013, arc-hybrid).</summary>
internal static class ParseOracle
{
    public static ParseCosts Costs(ParseState state, int[] heads)
    {
        int shift = int.MaxValue, left = int.MaxValue, right = int.MaxValue;
        int s0 = state.Stack(0), s1 = state.Stack(1), b0 = state.Next;
        if (state.CanShift)
        {
            shift = 0;
            for (var depth = 0; depth < state.Depth; depth++)
            {
                var word = state.Stack(depth);
                shift += heads[word] == b0 ? 1 : 0;
                shift += depth > 0 && heads[b0] == word ? 1 : 0;
            }
        }

        if (state.Depth > 0)
        {
            int dependents = 0, headInRest = 0;
            for (var word = b0; word < state.Length; word++)
            {
                dependents += heads[word] == s0 ? 1 : 0;
                headInRest |= word > b0 && heads[s0] == word ? 1 : 0;
            }

            headInRest |= b0 < state.Length && heads[s0] == state.Length ? 1 : 0;
            if (state.CanLeft)
            {
                left = dependents + (headInRest != 0 || (s1 >= 0 && heads[s0] == s1) ? 1 : 0);
            }

            if (state.CanRight)
            {
                right = dependents + (headInRest != 0 || heads[s0] == b0 ? 1 : 0);
            }
        }

        return new ParseCosts(shift, left, right);
    }
}
