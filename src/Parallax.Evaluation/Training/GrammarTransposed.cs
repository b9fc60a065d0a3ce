using System.Linq;
using Parallax.Documents.Language.Network;

namespace Parallax.Evaluation.Training;

/// <summary>The matrices of the network the other way round, as derivatives pass through them.</summary>
internal sealed class GrammarTransposed(GrammarWeights weights)
{
    public float[][] Input { get; } = [.. weights.Input.Select(matrix => new float[matrix.Length])];

    public float[][] Recurrent { get; } = [.. weights.Recurrent.Select(matrix => new float[matrix.Length])];

    public float[][] Tag { get; } = [.. weights.Tag.Select(matrix => new float[matrix.Length])];

    public float[] Role { get; } = new float[weights.Role.Length];

    public float[] Arc { get; } = new float[weights.Arc.Length];

    public float[] Relation { get; } = new float[weights.Relation.Length];

    public float[] RelationDependent { get; } = new float[weights.RelationDependent.Length];

    public float[] Name { get; } = new float[weights.Name.Length];

    public float[] NameLabel { get; } = new float[weights.NameLabel.Length];

    public void Update()
    {
        var size = weights.Size;
        for (var layer = 0; layer < size.Layers; layer++)
        {
            VectorMath.Transpose(weights.Input[layer], size.Gates, Input[layer]);
            VectorMath.Transpose(weights.Tag[layer], size.Tags, Tag[layer]);
        }

        for (var i = 0; i < Recurrent.Length; i++)
        {
            VectorMath.Transpose(weights.Recurrent[i], 3 * size.Hidden, Recurrent[i]);
        }

        VectorMath.Transpose(weights.Role, size.Roles, Role);
        VectorMath.Transpose(weights.Arc, size.Arc, Arc);
        VectorMath.Transpose(weights.Relation, size.Relation * size.Relations, Relation);
        VectorMath.Transpose(weights.RelationDependent, size.Relations, RelationDependent);
        VectorMath.Transpose(weights.Name, size.Name, Name);
        VectorMath.Transpose(weights.NameLabel, size.Names, NameLabel);
    }
}
