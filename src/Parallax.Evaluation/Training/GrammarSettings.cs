namespace Parallax.Evaluation.Training;

/// <summary>How the grammar's network is made and trained.</summary>
public sealed record GrammarSettings
{
    public int Epochs { get; init; } = 26;

    /// <summary>Words between two steps of the optimizer, about.</summary>
    public int BatchWords { get; init; } = 800;

    public float Rate { get; init; } = 0.002f;

    public int Learned { get; init; } = 96;

    public int Hidden { get; init; } = 160;

    public int Layers { get; init; } = 2;

    public int Arc { get; init; } = 96;

    public int Relation { get; init; } = 32;

    /// <summary>How often a form, end or shape must be seen to have a vector of its own.</summary>
    public int LeastSeen { get; init; } = 3;

    /// <summary>Part of the values that are dropped: of inputs, between layers, of roles.</summary>
    public float Dropout { get; init; } = 0.25f;

    /// <summary>Part of a state's values that are dropped from step to step.</summary>
    public float RecurrentDropout { get; init; } = 0.2f;

    /// <summary>Part of the words whose form, or whose pretrained vector, is hidden.</summary>
    public float WordDropout { get; init; } = 0.1f;

    /// <summary>Part of the proper nouns and words of names of which only first and last letters and the shape are shown, as of names that nobody has heard of.</summary>
    public float NameDropout { get; init; } = 0.15f;

    /// <summary>The same for all other words.</summary>
    public float StrangerDropout { get; init; } = 0.02f;

    /// <summary>Part of the names in whose place another of their class stands.</summary>
    public float NameSwap { get; init; } = 0.15f;

    /// <summary>Width of what tells names.</summary>
    public int Name { get; init; } = 64;

    /// <summary>What a tag that is read from the first layer alone counts in the loss.</summary>
    public float EarlyTags { get; init; } = 0.5f;

    /// <summary>Part of the words of which lists and the rest of the document say nothing.</summary>
    public float ContextDropout { get; init; } = 0.2f;

    /// <summary>Every which sentence is kept back to watch the training by; 0 for none.</summary>
    public int HeldOut { get; init; } = 1000;

    public ulong Seed { get; init; } = 1;
}
