namespace Parallax.Documents.Mentions.Names;

/// <summary>A label of the name tagger: outside, or the begin, inside, last or only token of a name of a class.</summary>
/// <param name="Place">O, B, I, L or U.</param>
/// <param name="Class">PER, ORG, LOC or MISC; empty outside.</param>
internal readonly record struct NameLabel(char Place, string Class)
{
    public static NameLabel Parse(string label) => new(label[0], label.Length > 2 ? label[2..] : string.Empty);

    public override string ToString() => Place == 'O' ? "O" : Place + "-" + Class;

    /// <summary>Whether the label may follow another one.</summary>
    public bool Follows(NameLabel? before)
    {
        var open = before is { Place: 'B' or 'I' };
        return Place is 'I' or 'L' ? open && before!.Value.Class == Class : !open;
    }

    /// <summary>Whether a sentence may end with the label.</summary>
    public bool Closes => Place is 'O' or 'L' or 'U';
}
