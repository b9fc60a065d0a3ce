namespace Parallax.Documents.Events.Casualties;

/// <summary>Who is harmed at a word of harm.</summary>
internal enum HarmedAs { Object, Subject, Of, Self, Body }
