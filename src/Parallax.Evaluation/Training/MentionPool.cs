using System.Collections.Generic;

namespace Parallax.Evaluation.Training;

/// <summary>
/// The names of the examples by class and number of words, so that one may stand for another while learning (mention replacement, Dai and Adel 2020): what
/// is learnt is then rather how names are spoken of than which names there are.
/// </summary>
internal sealed class MentionPool
{
    private readonly Dictionary<(string Class, int Length), List<(GrammarExample Example, int Start)>> _names = [];

    public MentionPool(IEnumerable<GrammarExample> examples)
    {
        foreach (var example in examples)
        {
            for (var i = 0; i < example.NameLabels.Length; i++)
            {
                if (Length(example, i) is > 0 and var length)
                {
                    var key = (NameExamples.Labels[example.NameLabels[i]].Class, length);
                    if (!_names.TryGetValue(key, out var list))
                    {
                        _names[key] = list = [];
                    }

                    list.Add((example, i));
                }
            }
        }
    }

    /// <summary>Number of words of the name that begins at a word; 0 where none does.</summary>
    public static int Length(GrammarExample example, int start)
    {
        if (example.NameLabels.Length == 0 || NameExamples.Labels[example.NameLabels[start]].Place is not ('B' or 'U'))
        {
            return 0;
        }

        var end = start;
        while (NameExamples.Labels[example.NameLabels[end]].Place is 'B' or 'I')
        {
            end++;
        }

        return end - start + 1;
    }

    /// <summary>Another name of the class and length of the one that begins at a word.</summary>
    public (GrammarExample Example, int Start) Other(GrammarExample example, int start, ulong random)
    {
        var names = _names[(NameExamples.Labels[example.NameLabels[start]].Class, Length(example, start))];
        return names[(int)((random >> 20) % (ulong)names.Count)];
    }
}
