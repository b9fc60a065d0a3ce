namespace Parallax.Documents.Events.Courses;

/// <summary>A row of <c>Rules/en/course-words.tsv</c>.</summary>
/// <param name="Lemma">The verb or noun.</param>
/// <param name="Particle">"down" in "wind down"; null for none.</param>
/// <param name="IsVerb">A verb; a noun otherwise.</param>
/// <param name="Direction">Where it goes.</param>
/// <param name="Whose">Of a verb: s the subject's course, o the object's, b the object's where there is one.</param>
internal sealed record CourseWord(string Lemma, string? Particle, bool IsVerb, CourseDirection Direction, char Whose);
