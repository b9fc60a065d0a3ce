namespace Parallax.Evaluation;

/// <summary>Rates and F1 in percent.</summary>
public static class Measures
{
    public static double Rate(double right, double of) => of == 0 ? 0 : 100 * right / of;

    /// <summary>Harmonic mean of precision (right of found) and recall (right of gold), in percent; 0 where nothing is right.</summary>
    public static double F1(double right, double found, double gold) => right == 0 ? 0 : 200 * right / (found + gold);
}
