using System;
using Parallax.Evaluation;

namespace Parallax.Cli.Commands;

/// <summary>Something that can be measured.</summary>
/// <param name="Name">As the command line names it.</param>
/// <param name="Measure">Measures what is asked for.</param>
internal sealed record EvalTask(string Name, Func<EvalRequest, EvaluationResult> Measure)
{
    /// <summary>A task that lists no errors and keeps no part of its data back.</summary>
    public EvalTask(string name, Func<string, string?, EvaluationResult> measure)
        : this(name, request => request.IsPlain ? measure(request.Data, request.Split) : throw new UsageException($"eval {name}: --errors and --part are not for this task"))
    {
    }
}
