namespace Parallax;

public enum ChangeDirection { None, Up, Down }
