namespace Parallax.Fetch;

/// <summary>What the ledger made of an input.</summary>
public enum KeptStatus
{
    /// <summary>The first text of its address.</summary>
    New,

    /// <summary>Another text than before.</summary>
    Changed,

    Unchanged,

    /// <summary>No report.</summary>
    Rejected,
}
