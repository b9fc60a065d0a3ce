using System.Collections.Immutable;

namespace Parallax.Ledger.Claims;

/// <summary>One way in which something is told, with who tells it so.</summary>
/// <param name="Key">What is compared.</param>
/// <param name="Words">As the first report has it.</param>
/// <param name="Told">Where it is told, in document order.</param>
internal sealed record AccountValue(string Key, string Words, ImmutableArray<AccountTeller> Told);
