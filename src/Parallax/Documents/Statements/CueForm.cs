namespace Parallax.Documents.Statements;

/// <summary>In which form a cue verb stands.</summary>
internal enum CueForm { Base, Present, Past, Participle, Gerund }
