namespace Parallax.Rules;

/// <summary>An example that stands in a rule file and is run as a test.</summary>
/// <param name="File">The rule file, as <see cref="RuleFile.Lines"/> takes it.</param>
/// <param name="Sentence">The input.</param>
/// <param name="Expected">What it must give; null where the rules must not match. How it is written is for the stage that owns the file to say.</param>
public sealed record RuleExample(string File, string Sentence, string? Expected);
