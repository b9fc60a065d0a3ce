using System;

namespace Parallax.Store;

/// <summary>Something to read.</summary>
/// <param name="Path">The name it has in the ledger.</param>
/// <param name="Open">Gets its bytes; called once, when it is its turn, from one thread.</param>
/// <param name="Withdrawal">Where its publisher has taken it back; null for none.</param>
public sealed record IntakeInput(string Path, Func<IntakeContent> Open, Withdrawal? Withdrawal = null);
