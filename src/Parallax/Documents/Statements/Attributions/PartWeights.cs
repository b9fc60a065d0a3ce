using System.Collections.Generic;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>The weights of <see cref="PartNetwork"/>; matrices are input by output, row after row.</summary>
internal sealed class PartWeights(PartSize size)
{
    public PartSize Size { get; } = size;

    /// <summary>From the language core's states to the digest.</summary>
    public float[] Digest { get; } = new float[size.States * size.Digest];

    public float[] DigestBias { get; } = new float[size.Digest];

    /// <summary>Learned vectors, row after row.</summary>
    public float[] Table { get; } = new float[size.Rows * size.Learned];

    public float[] Input { get; } = new float[size.Input * size.Gates];

    public float[] InputBias { get; } = new float[size.Gates];

    public float[] Forward { get; } = new float[size.Hidden * 3 * size.Hidden];

    public float[] Backward { get; } = new float[size.Hidden * 3 * size.Hidden];

    /// <summary>From the recurrent layer's states to the labels.</summary>
    public float[] Label { get; } = new float[size.Both * PartSize.Labels];

    /// <summary>From what the recurrent layer reads to the labels.</summary>
    public float[] Direct { get; } = new float[size.Input * PartSize.Labels];

    public float[] LabelBias { get; } = new float[PartSize.Labels];

    /// <summary>Label before by label; the row behind the last is for the start.</summary>
    public float[] Transition { get; } = new float[PartSize.Labels * PartSize.Labels];

    /// <summary>Every array, in a fixed order.</summary>
    public IEnumerable<float[]> All() => Size.States == 0 ? Own() : [Digest, DigestBias, .. Own()];

    /// <summary>Without those of the digest, which the language core has.</summary>
    public float[][] Own() => [Table, Input, InputBias, Forward, Backward, Label, Direct, LabelBias, Transition];
}
