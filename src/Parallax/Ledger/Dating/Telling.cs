using System.Collections.Generic;

namespace Parallax.Ledger.Dating;

/// <summary>What a report tells together with a time.</summary>
/// <param name="Document">Index of the report in the ledger.</param>
/// <param name="Time">Index of the time mention in its record.</param>
/// <param name="Sentence">Where it stands.</param>
/// <param name="Terms">What stands in the time's sentence (1), and in those beside it (a half): words, names, numbers, kinds of events.</param>
/// <param name="IsAmongTimes">True where its sentence holds another date.</param>
internal sealed record Telling(int Document, int Time, Span Sentence, IReadOnlyDictionary<string, double> Terms, bool IsAmongTimes);
