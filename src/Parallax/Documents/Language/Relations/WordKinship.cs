namespace Parallax.Documents.Language.Relations;

/// <summary>The nearest meaning that two words stand under.</summary>
/// <param name="Up">Steps from the first word up to it.</param>
/// <param name="Down">Steps from it down to the second word.</param>
/// <param name="Depth">Steps from it to the top of the hierarchy: 0 for "entity"; what meets below 4 or so has little in common.</param>
public readonly record struct WordKinship(int Up, int Down, int Depth)
{
    /// <summary>The same meaning.</summary>
    public bool IsSame => Up == 0 && Down == 0;

    /// <summary>The first is a kind of the second: "tank" of "vehicle".</summary>
    public bool IsBelow => Up > 0 && Down == 0;

    /// <summary>The second is a kind of the first.</summary>
    public bool IsAbove => Up == 0 && Down > 0;

    /// <summary>Two kinds of one thing: "soldier" and "sailor".</summary>
    public bool AreSiblings => Up == 1 && Down == 1;
}
