namespace Parallax;

public enum MeasureState { Unknown, Announced, InForce, Contested, Postponed, Lifted }
