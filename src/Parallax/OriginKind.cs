namespace Parallax;

public enum OriginKind { Unknown, Interview, Agency, Statement, Document }
