using System;
using Parallax.Evaluation;

namespace Parallax.Cli.Commands;

/// <summary>Something that can be measured.</summary>
/// <param name="Name">As the command line names it.</param>
/// <param name="Measure">Measures on a folder and a split (train, dev, test; null for the data's default).</param>
internal sealed record EvalTask(string Name, Func<string, string?, EvaluationResult> Measure);
