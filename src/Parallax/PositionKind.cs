namespace Parallax;

/// <summary>What somebody does by words towards another or in a matter; <c>position-verbs.tsv</c> says which verbs tell of it.</summary>
public enum PositionKind
{
    Asks,
    Demands,
    Offers,
    Proposes,
    Accepts,
    Refuses,
    Accuses,
    Denies,
    Admits,
    Promises,
    Threatens,
    Warns,
    Supports,
    Opposes,
    Condemns,
    Praises,
    Apologises,
}
