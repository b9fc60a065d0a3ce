using System;
using System.Globalization;

namespace Parallax.Bench;

/// <summary>What generated happenings have in common: a region with its places and bodies, its politicians, and the words of a subject.</summary>
internal sealed class GeneratedBeat(int number, Random random, Func<string> word)
{
    private readonly string[] _words = [.. Array.ConvertAll(new int[60], _ => word())];

    public string Word(Random choice) => _words[choice.Next(_words.Length)];

    public string Name(Random choice) => Text("b", Common(choice, 30));

    public string Person(Random choice) => Text("o", Common(choice, 12));

    /// <summary>Its subject drifts: a word goes, another comes.</summary>
    public void Drift() => _words[random.Next(_words.Length)] = word();

    private int Common(Random choice, int count) => (100 * number) + (int)Math.Exp(choice.NextDouble() * Math.Log(count));

    private static string Text(string sign, int number) => sign + number.ToString(CultureInfo.InvariantCulture);
}
