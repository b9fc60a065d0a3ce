using System;
using Parallax.Documents.Language;

namespace Parallax.Evaluation.Training;

/// <summary>Keeps the states of all layers, a row for each word.</summary>
/// <param name="width">Width of a row.</param>
internal sealed class StateCapture(int width) : IWordStates
{
    private short[] _values = [];
    private int _words;

    /// <summary>The rows of all words.</summary>
    public short[] Take() => _values[..(_words * width)];

    public void Take(int layer, ReadOnlySpan<short> states, int words)
    {
        var own = states.Length / words;
        _words += layer == 0 ? words : 0;
        if (_values.Length < _words * width)
        {
            Array.Resize(ref _values, _words * width * 3 / 2);
        }

        for (var word = 0; word < words; word++)
        {
            states.Slice(word * own, own).CopyTo(_values.AsSpan(((_words - words + word) * width) + (layer * own)));
        }
    }
}
