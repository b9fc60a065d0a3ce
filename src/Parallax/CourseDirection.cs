namespace Parallax;

/// <summary>How something goes: more, less, on as it was, or to its end.</summary>
public enum CourseDirection { Up, Down, On, End }
