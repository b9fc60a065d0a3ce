namespace Parallax;

/// <summary>Which side of a time the words around it open (the signals of ISO-TimeML).</summary>
public enum TimeSignal
{
    None,

    /// <summary>Before it begins.</summary>
    Before,

    /// <summary>Up to it, itself included: "until", "by", "no later than".</summary>
    Until,

    /// <summary>From it on, itself included: "since", "starting", "or later".</summary>
    Since,

    /// <summary>When it is over.</summary>
    After,
}
