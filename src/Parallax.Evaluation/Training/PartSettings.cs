namespace Parallax.Evaluation.Training;

/// <summary>How the network of attributions' parts is trained; the defaults make the model that is built in.</summary>
public sealed class PartSettings
{
    /// <summary>Values kept of the language core's states of a word.</summary>
    public int Digest { get; init; } = 160;

    /// <summary>Width of learned vectors.</summary>
    public int Learned { get; init; } = 48;

    /// <summary>Width of the recurrent layer's state in one direction.</summary>
    public int Hidden { get; init; } = 128;

    public int Epochs { get; init; } = 6;

    /// <summary>Words of a step.</summary>
    public int BatchWords { get; init; } = 1600;

    /// <summary>Learning rate at the start.</summary>
    public float Rate { get; init; } = 0.003f;

    /// <summary>Part of the language core's states that is left out.</summary>
    public float StateDropout { get; init; } = 0.3f;

    /// <summary>Part of the recurrent layer's inputs and outputs that is left out.</summary>
    public float Dropout { get; init; } = 0.4f;

    /// <summary>Part of the recurrent layer's state before that is left out.</summary>
    public float RecurrentDropout { get; init; } = 0.3f;

    /// <summary>Part of the words' features that are left out.</summary>
    public float WordDropout { get; init; } = 0.2f;

    /// <summary>A feature that is seen more seldom has no vector.</summary>
    public int LeastSeen { get; init; } = 10;

    /// <summary>The finished weights are the mean of those after this part of the steps.</summary>
    public float AveragedFrom { get; init; } = 0.5f;

    public ulong Seed { get; init; } = 7;

    /// <summary>A folder to measure on after each epoch; null for none.</summary>
    public string? Watched { get; init; }
}
