namespace Parallax;

public enum StatementMode { Speech, Thought }
