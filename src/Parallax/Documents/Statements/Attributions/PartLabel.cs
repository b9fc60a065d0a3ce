namespace Parallax.Documents.Statements.Attributions;

/// <summary>What a word is to a cue.</summary>
internal enum PartLabel : byte { None, Source, Cue, Content }
