namespace Parallax.Ledger.Origins;

/// <summary>What a report shows of a source: that the words are the reporter's, whose report it passes on, who speaks, what was read or heard.</summary>
internal enum UnitKind { Own, Publisher, Person, Body, Interview, Thing }
