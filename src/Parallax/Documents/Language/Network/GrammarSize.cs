namespace Parallax.Documents.Language.Network;

/// <summary>The widths of the network's parts, all but the word vectors' multiples of <see cref="MatrixProduct.Lanes"/>.</summary>
/// <param name="Vector">Pretrained word vectors.</param>
/// <param name="Learned">Learned vectors of forms, ends and shapes.</param>
/// <param name="Hidden">State of a recurrent layer in one direction.</param>
/// <param name="Layers">Number of recurrent layers.</param>
/// <param name="Arc">A word as a head or as a dependent, for its arcs.</param>
/// <param name="Relation">The same, for the arcs' relations.</param>
/// <param name="Tags">Number of tag labels, rounded up.</param>
/// <param name="Relations">Number of relations, rounded up.</param>
/// <param name="Name">A word as part of a name.</param>
/// <param name="Names">Number of name labels, rounded up.</param>
/// <param name="Contexts">What lists and the rest of the document may say of a word for its name label.</param>
internal readonly record struct GrammarSize(int Vector, int Learned, int Hidden, int Layers, int Arc, int Relation, int Tags, int Relations, int Name, int Names, int Contexts)
{
    /// <summary>What the first layer reads of a word.</summary>
    public int Input => Learned + Vector;

    /// <summary>Both directions' states.</summary>
    public int Both => 2 * Hidden;

    /// <summary>Both directions' gates.</summary>
    public int Gates => 6 * Hidden;

    /// <summary>A word's four roles: dependent and head for arcs, dependent and head for relations.</summary>
    public int Roles => 2 * (Arc + Relation);
}
