namespace Parallax.Ledger.Claims;

/// <summary>A mention that tells something one way.</summary>
/// <param name="Document">Index of its document in the ledger.</param>
/// <param name="Id">Id of the figure or event.</param>
/// <param name="Statement">Index of the statement that it stands in; null where the reporter tells it.</param>
internal readonly record struct AccountTeller(int Document, string Id, int? Statement);
