using System;

namespace Parallax.Documents.Language;

/// <summary>Takes what the network's recurrent layers say of each word, for stages behind the language core that learn from it.</summary>
internal interface IWordStates
{
    /// <summary>Takes the states of the next words of the document; the layers of some words come one after the other.</summary>
    /// <param name="layer">Which layer, from 0.</param>
    /// <param name="states">The states in 12 bits, both directions beside each other, word after word.</param>
    /// <param name="words">How many words.</param>
    void Take(int layer, ReadOnlySpan<short> states, int words);
}
