using System.Collections.Generic;

namespace Parallax.Documents.Language.Network;

/// <summary>All weights of the network but the tables of words; matrices stand row after row, input by output.</summary>
internal sealed class GrammarWeights
{
    public GrammarWeights(GrammarSize size)
    {
        Size = size;
        Input = new float[size.Layers][];
        InputBias = new float[size.Layers][];
        Recurrent = new float[size.Layers * 2][];
        Tag = new float[size.Layers][];
        for (var layer = 0; layer < size.Layers; layer++)
        {
            Input[layer] = new float[(layer == 0 ? size.Input : size.Both) * size.Gates];
            InputBias[layer] = new float[size.Gates];
            Recurrent[2 * layer] = new float[size.Hidden * size.Gates / 2];
            Recurrent[(2 * layer) + 1] = new float[size.Hidden * size.Gates / 2];
            Tag[layer] = new float[size.Both * size.Tags];
        }

        TagBias = new float[size.Tags];
        Role = new float[size.Both * size.Roles];
        RoleBias = new float[size.Roles];
        RootArc = new float[size.Arc];
        RootRelation = new float[size.Relation];
        Arc = new float[size.Arc * size.Arc];
        ArcHead = new float[size.Arc];
        Relation = new float[size.Relation * size.Relation * size.Relations];
        RelationHead = new float[size.Relation * size.Relations];
        RelationDependent = new float[size.Relation * size.Relations];
        RelationBias = new float[size.Relations];
        Name = new float[size.Both * size.Name];
        NameBias = new float[size.Name];
        NameLabel = new float[size.Name * size.Names];
        NameLabelBias = new float[size.Names];
        NameContext = new float[size.Contexts * size.Names];
        NameTransition = new float[(size.Names + 1) * size.Names];
    }

    public GrammarSize Size { get; }

    /// <summary>For each layer: from its input to the gates of both directions.</summary>
    public float[][] Input { get; }

    public float[][] InputBias { get; }

    /// <summary>For each layer forward, then backward: from the state before to the gates.</summary>
    public float[][] Recurrent { get; }

    /// <summary>For each layer: from its states to the tag labels.</summary>
    public float[][] Tag { get; }

    public float[] TagBias { get; }

    /// <summary>From the last layer's states to the roles.</summary>
    public float[] Role { get; }

    public float[] RoleBias { get; }

    /// <summary>The root as a head, for arcs.</summary>
    public float[] RootArc { get; }

    /// <summary>The root as a head, for relations.</summary>
    public float[] RootRelation { get; }

    /// <summary>Dependent by head.</summary>
    public float[] Arc { get; }

    /// <summary>How likely a word is a head at all.</summary>
    public float[] ArcHead { get; }

    /// <summary>Dependent by head by relation.</summary>
    public float[] Relation { get; }

    /// <summary>Head by relation.</summary>
    public float[] RelationHead { get; }

    /// <summary>Dependent by relation.</summary>
    public float[] RelationDependent { get; }

    public float[] RelationBias { get; }

    /// <summary>From the first layer's states to what tells names.</summary>
    public float[] Name { get; }

    public float[] NameBias { get; }

    /// <summary>From that to the name labels.</summary>
    public float[] NameLabel { get; }

    public float[] NameLabelBias { get; }

    /// <summary>What lists and the rest of the document say, by name label.</summary>
    public float[] NameContext { get; }

    /// <summary>Name label before by name label; the row behind the last is for the start of a sentence.</summary>
    public float[] NameTransition { get; }

    /// <summary>Every array, in a fixed order.</summary>
    public IEnumerable<float[]> All()
    {
        for (var layer = 0; layer < Size.Layers; layer++)
        {
            yield return Input[layer];
            yield return InputBias[layer];
            yield return Recurrent[2 * layer];
            yield return Recurrent[(2 * layer) + 1];
            yield return Tag[layer];
        }

        yield return TagBias;
        yield return Role;
        yield return RoleBias;
        yield return RootArc;
        yield return RootRelation;
        yield return Arc;
        yield return ArcHead;
        yield return Relation;
        yield return RelationHead;
        yield return RelationDependent;
        yield return RelationBias;
        yield return Name;
        yield return NameBias;
        yield return NameLabel;
        yield return NameLabelBias;
        yield return NameContext;
        yield return NameTransition;
    }
}
