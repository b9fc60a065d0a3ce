using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parallax.Evaluation.Training;

namespace Parallax.Evaluation;

/// <summary>Trains the language models. The same data give the same bytes.</summary>
public static class TrainCommand
{
    /// <summary>The models that can be trained.</summary>
    public static IReadOnlyList<string> Models { get; } = ["clusters", "vectors", "sentences", "grammar", "attributions", "things", "utterances", "stories", "origins", "relations"];

    /// <summary>Trains a model and writes its file.</summary>
    /// <param name="model">One of <see cref="Models"/>.</param>
    /// <param name="dataFolders">Folders in the layouts that the model reads.</param>
    /// <param name="output">Folder to write to: <c>src/Parallax/Models</c>.</param>
    /// <param name="log">Receives progress.</param>
    /// <returns>0, or 2 where there is no such model or no data.</returns>
    public static int Train(string model, IReadOnlyList<string> dataFolders, string output, TextWriter log)
    {
        if (!Models.Contains(model, StringComparer.Ordinal) || dataFolders.Count == 0)
        {
            log.WriteLine($"there are the models {string.Join(", ", Models)}; each takes folders with data");
            return 2;
        }

        Directory.CreateDirectory(output);
        switch (model)
        {
            case "clusters":
                ClusterTraining.Run(dataFolders[0], output, log);
                break;
            case "sentences":
                SentenceTraining.Run(dataFolders, output, log);
                break;
            case "vectors":
                VectorTraining.Run(dataFolders[0], output, log);
                break;
            case "grammar":
                GrammarTraining.Run(dataFolders, output, log);
                break;
            case "attributions":
                PartTraining.Run(dataFolders, output, log);
                break;
            case "things":
                ThingTraining.Run(dataFolders, output, log);
                break;
            case "stories":
                StoryTraining.Run(dataFolders[0], output, log);
                break;
            case "origins":
                OriginTraining.Run(dataFolders, output, log);
                break;
            case "relations":
                RelationTraining.Run(dataFolders[0], output, log);
                break;
            case "utterances":
                UtteranceTraining.Run(dataFolders, output, log);
                break;
        }

        return 0;
    }
}
