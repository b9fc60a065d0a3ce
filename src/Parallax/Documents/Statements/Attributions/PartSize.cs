namespace Parallax.Documents.Statements.Attributions;

/// <summary>The widths of the network that tells the parts of attributions.</summary>
/// <param name="States">What the language core's layers say of a word.</param>
/// <param name="Digest">What is kept of that.</param>
/// <param name="Learned">Learned vectors of words, relations and quotation marks.</param>
/// <param name="Hidden">State of the recurrent layer in one direction.</param>
/// <param name="Rows">Learned vectors.</param>
internal readonly record struct PartSize(int States, int Digest, int Learned, int Hidden, int Rows)
{
    /// <summary>The labels, a multiple of the lanes.</summary>
    public const int Labels = 16;

    /// <summary>What the recurrent layer reads of a word.</summary>
    public int Input => Digest + Learned;

    /// <summary>Both directions' states.</summary>
    public int Both => 2 * Hidden;

    /// <summary>Both directions' gates.</summary>
    public int Gates => 6 * Hidden;
}
