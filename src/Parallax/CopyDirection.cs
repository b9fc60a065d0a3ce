namespace Parallax;

public enum CopyDirection { Unknown, Likely, Known }
