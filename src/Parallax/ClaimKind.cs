namespace Parallax;

public enum ClaimKind { Figure, Utterance, Event, Account, Sum }
