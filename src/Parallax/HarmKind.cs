namespace Parallax;

public enum HarmKind { Killed, Injured, Missing, Detained, Displaced, Damage }
