using System;
using Parallax.Evaluation;

namespace Parallax.Cli.Commands;

/// <summary>What is to be measured.</summary>
/// <param name="Data">A folder or file.</param>
/// <param name="Split">train, dev or test; null for the data's default.</param>
/// <param name="Part">open for what was looked at while working, kept for the rest; null for both.</param>
/// <param name="Error">Told of every error; null where nobody asks.</param>
/// <param name="Corrections">File with corrections of the annotation; null for none.</param>
internal sealed record EvalRequest(string Data, string? Split, string? Part, Action<EvaluationError>? Error, string? Corrections = null)
{
    public bool IsPlain => Part is null && Error is null && Corrections is null;

    /// <summary>True for a document that belongs to the part asked for.</summary>
    public bool Takes(string name, uint oneIn) => Part is null || KeptPart.Holds(name, oneIn) == (Part == "kept");
}
