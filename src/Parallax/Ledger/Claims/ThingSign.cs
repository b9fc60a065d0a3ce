namespace Parallax.Ledger.Claims;

/// <summary>What speaks for or against two figures being of one thing; the weights are in <c>Rules/en/thing-signs.tsv</c>.</summary>
internal enum ThingSign
{
    /// <summary>Every pair.</summary>
    Any,

    // the documents
    DocumentsClose,
    DocumentsNear,
    DocumentsFar,

    // the numbers
    NumberSmallSame,
    NumberSame,
    NumberTellingSame,
    NumberOverlaps,
    NumberWithinHalf,
    NumberWithinTriple,
    NumberWithinTen,
    NumberFar,
    UnitCount,
    UnitShare,
    UnitMeasure,

    // what is counted
    KindSame,
    KindSameUnlisted,
    KindPeopleAndSome,
    KindSomeOf,
    KindOtherPeople,
    KindLike,
    KindSomewhatLike,
    KindUnlike,
    KindOther,
    KindUnsaid,
    KindOfMeasure,
    KindInWords,
    ModifiersSame,
    ModifiersOther,

    // what is said of it
    AboutSame,
    AboutOther,
    HarmSame,
    HarmOther,
    OtherEvent,
    AspectSame,
    AspectSameUnlisted,
    AspectOneUnsaid,
    AspectLike,
    AspectOtherUnlisted,
    AspectOther,
    AspectContrary,
    StatusSame,
    StatusOther,

    // whose, of what set, where, when
    HolderSame,
    HolderOneUnsaid,
    HolderOther,
    ScopeSame,
    ScopeOneUnsaid,
    ScopeOther,
    PlaceSame,
    PlaceOneUnsaid,
    PlaceOther,
    PlaceWide,
    TimeSame,
    TimeApart,
    TimeFar,
    SidesOne,
    SidesTwo,
    PartBoth,
    PartOne,
    LimitBoth,
    LimitOne,
    IncrementBoth,
    IncrementOne,

    // several fields together
    SaidAlike,
    SaidAlikeAlone,
    NoConflict,
    OneConflict,

    // the words around
    BesideMuch,
    BesideSome,
    BesideOne,
    BesideNone,
    WordsMuchAlike,
    WordsAlike,
    WordsShared2,
    WordsShared1,
    WordsNone,
    MeaningNearest,
    MeaningNear,
    MeaningMiddling,
    MeaningFar,

    // where they stand
    SameReportSame,
    SameReportApart,
    SameSentence,
    TitleAndBody,
    TitleAndTitle,
    GiverSame,
    GiverOther,
    SaysChanged,

    // among the other figures of the two reports: does none fit either better
    BestOfBoth,
    BestOfOne,
    BestOfNone,

    // a number of the other report agrees with the one, with both
    PartnerOne,
    PartnerBoth,
}
