namespace Parallax;

/// <summary><see cref="Hit"/> is shot, stabbed or struck, where the words do not say whether it killed.</summary>
public enum HarmKind { Killed, Injured, Missing, Detained, Displaced, Damage, Hit }
