using System.Collections.Immutable;

namespace Parallax.Ledger.Claims;

/// <summary>A figure with all that comparing needs: its range, what it counts, whose, of which set, where and as of when.</summary>
internal sealed record FigureFact
{
    /// <summary>Index of the document in the ledger.</summary>
    public required int Document { get; init; }

    /// <summary>Index of the figure in its record.</summary>
    public required int Index { get; init; }

    public required string Id { get; init; }

    public required Figure Figure { get; init; }

    /// <summary>The quantity with its modifier, as the document words it: "about 4,500".</summary>
    public required string Words { get; init; }

    public required FigureRange Range { get; init; }

    /// <summary>What it is measured in for comparing, and the range in that measure: miles and kilometres as metres.</summary>
    public required string Dimension { get; init; }

    public required FigureRange Scaled { get; init; }

    /// <summary>True for lengths, weights, sums of money: what they measure is often not said beside them.</summary>
    public bool IsMeasure => Dimension is not ("count" or "percent" or "fraction" or "times");

    public required CountedTerm Term { get; init; }

    /// <summary>The counted word as <see cref="Context"/> has words.</summary>
    public int KindTerm { get; init; }

    /// <summary>What the counted word means; empty where it is not known.</summary>
    public float[] KindMeaning { get; init; } = [];

    /// <summary>What the aspect means; empty where none is given or it is not known.</summary>
    public float[] AspectMeaning { get; init; } = [];

    /// <summary>Entity id; the force itself where its alliance stands for it.</summary>
    public string? Holder { get; init; }

    /// <summary>True where the holder is a force: it stands in one place, which need not be said.</summary>
    public bool HolderIsForce { get; init; }

    /// <summary>Canonical set that the counted belong to: an entity's id, or words; null where none is said.</summary>
    public string? Scope { get; init; }

    /// <summary>How the scope is shown.</summary>
    public string? ScopeName { get; init; }

    /// <summary>Class of the aspect; empty for plain presence.</summary>
    public required string Aspect { get; init; }

    /// <summary>True where the figure is bound to one event (killed, sent) and does not go on to hold.</summary>
    public bool IsEvent { get; init; }

    /// <summary>Entity id, where the document says it of the figure.</summary>
    public string? Place { get; init; }

    public required string PlaceName { get; init; }

    /// <summary>Entity id, said or, but of contingents and forces, inferred: shown, never compared.</summary>
    public string? ShownPlace { get; init; }

    /// <summary>True where the scope is a force: it stands in one place, which need not be said.</summary>
    public bool ScopeIsForce { get; init; }

    /// <summary>The status as far as comparing goes: actual and ended are of one kind.</summary>
    public required FactStatus Status { get; init; }

    /// <summary>True where the document says that the figure is wrong: denied, or withdrawn by a correction.</summary>
    public bool IsDenied { get; init; }

    public bool IsWithdrawn { get; init; }

    /// <summary>True where the document says that the figure rose or fell to this.</summary>
    public bool SaysChanged { get; init; }

    /// <summary>When it holds: its own date, else that of its document.</summary>
    public required ReportedDate AsOf { get; init; }

    /// <summary>When the number was held to be so: its own date where that lies before the report and it goes on to hold, else the report's.</summary>
    public DateInterval Held { get; init; }

    /// <summary>True for what is settled by its day (votes cast, people aboard): another number of it is never a change.</summary>
    public bool IsFixed { get; init; }

    /// <summary>When the event was, for a figure that is bound to one; unknown where nothing says.</summary>
    public DateInterval EventTime { get; init; }

    /// <summary>When its report appeared.</summary>
    public DateInterval Published { get; init; }

    /// <summary>True where it says how many there may, should or were to be.</summary>
    public bool IsLimit { get; init; }

    /// <summary>True where it comes on top of others: "nine more bodies".</summary>
    public bool IsIncrement { get; init; }

    public FigureSide Side { get; init; }

    /// <summary>True where it is said to be of the whole country.</summary>
    public bool IsWide { get; init; }

    /// <summary>Index of the figure that it is a part of, where that counts the same kind for the same holder.</summary>
    public int? Whole { get; init; }

    /// <summary>True where other figures of the document are parts of it.</summary>
    public bool IsTotal { get; init; }

    /// <summary>Who gives it, as far as the document says: the same key for the same giver.</summary>
    public required string Giver { get; init; }

    /// <summary>True where it is said by one person who is not named ("the prime minister"): it may be who gives it elsewhere.</summary>
    public bool IsGivenByUnnamed { get; init; }

    /// <summary>Index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Hashes of the stems of the uncommon words of its sentence, numbers left out, sorted.</summary>
    public required ImmutableArray<int> Context { get; init; }

    /// <summary>Hashes of the stems of the words right beside it, numbers and calendar left out, sorted: what stands in the place of the number in another report's sentence has the same.</summary>
    public ImmutableArray<int> Beside { get; init; } = [];

    /// <summary>What else the quantity is said of ("sales" of 5,800 units), its last word; default where nothing is.</summary>
    public TermWord About { get; init; }

    /// <summary>The counted word and the verb of the aspect, for what the lexicon knows of them.</summary>
    public TermWord KindWord { get; init; }

    public TermWord AspectWord { get; init; }

    /// <summary>What happened to those whom it counts, where the report tells it of them; null where it does not.</summary>
    public HarmKind? Harm { get; init; }

    /// <summary>True where it counts the victims of another event than the report's own.</summary>
    public bool IsOfAnotherEvent { get; init; }

    /// <summary>What the words around mean, the nearest counting most.</summary>
    public float[] Vicinity { get; init; } = [];

    /// <summary>True where it stands in the document's title.</summary>
    public bool IsTitle { get; init; }

    public required int Story { get; init; }

    public required int Storyline { get; init; }

    public required ImmutableArray<string> Origins { get; init; }
}
