namespace Parallax.Documents.Events;

/// <summary>Tokens of a sentence, first and last included.</summary>
internal readonly record struct TokenRange(int First, int Last);
