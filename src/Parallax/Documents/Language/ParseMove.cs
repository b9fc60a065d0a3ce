using System.Collections.Generic;
using System.Collections.Immutable;

namespace Parallax.Documents.Language;

/// <summary>A move of the parser.</summary>
/// <param name="Kind">S to shift; L or R to attach the top of the stack to the word on its right or left.</param>
/// <param name="Relation">Index of the relation; 0 for a shift.</param>
internal readonly record struct ParseMove(char Kind, int Relation)
{
    public bool Allowed(ParseState state) => Kind switch
    {
        'S' => state.CanShift,
        'L' => state.CanLeft,
        _ => state.CanRight,
    };

    public void Apply(ParseState state)
    {
        switch (Kind)
        {
            case 'S':
                state.Shift();
                break;
            case 'L':
                state.LeftArc(Relation);
                break;
            default:
                state.RightArc(Relation);
                break;
        }
    }

    /// <summary>The moves that a model's labels name ("S", "L nsubj"), with the relations in order of their first use.</summary>
    public static (ImmutableArray<ParseMove> Moves, ImmutableArray<string> Relations) Read(IReadOnlyList<string> labels)
    {
        var relations = ImmutableArray.CreateBuilder<string>();
        var moves = ImmutableArray.CreateBuilder<ParseMove>(labels.Count);
        foreach (var label in labels)
        {
            if (label == "S")
            {
                moves.Add(new ParseMove('S', 0));
                continue;
            }

            var relation = label[2..];
            var index = relations.IndexOf(relation);
            if (index < 0)
            {
                index = relations.Count;
                relations.Add(relation);
            }

            moves.Add(new ParseMove(label[0], index));
        }

        return (moves.MoveToImmutable(), relations.ToImmutable());
    }
}
