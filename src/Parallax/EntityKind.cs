namespace Parallax;

/// <summary>What an entity is. A country, as place or as actor, is a <see cref="Place"/>; its government is an <see cref="Organization"/>.</summary>
public enum EntityKind { Person, Organization, Place, Force, Measure, Other }
