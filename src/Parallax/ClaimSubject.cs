namespace Parallax;

/// <summary>What a claim is about. Entities by id; a null field is not said.</summary>
/// <param name="Counted">What is counted, the taxonomy's word ("military personnel"), or the event type, or the utterance's speaker and gist.</param>
/// <param name="Holder">Entity id.</param>
/// <param name="Scope">The set that the counted belong to.</param>
/// <param name="Aspect">Killed, deployed, …; for an account: label, cause, purpose, harm or actors.</param>
/// <param name="Place">Entity id.</param>
/// <param name="Unit">Unit of the values; null where there is none.</param>
public sealed record ClaimSubject(string Counted, string? Holder, string? Scope, string? Aspect, string? Place, string? Unit);
