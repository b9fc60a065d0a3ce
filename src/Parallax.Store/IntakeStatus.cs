namespace Parallax.Store;

/// <summary>What became of an input. Unchanged: its bytes were read before, by this engine.</summary>
public enum IntakeStatus { Read, Unchanged, Rejected }
