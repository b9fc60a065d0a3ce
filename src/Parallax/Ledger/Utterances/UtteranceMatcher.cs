using System.Collections.Immutable;
using Parallax.Ledger.Linking;

namespace Parallax.Ledger.Utterances;

/// <summary>Recognises one utterance across the wordings of several statements.</summary>
public static class UtteranceMatcher
{
    /// <summary>Every statement belongs to at least one utterance.</summary>
    public static ImmutableArray<Utterance> Match(ImmutableArray<LedgerDocument> documents, LinkedEntities entities) => [];
}
