using System.Linq;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Matches a place in the words of a text ("the valley", "Ostrel and the villages around it") to an entity.</summary>
internal static class Places
{
    public static bool Match(SampleRun run, int document, int? local, string expected)
    {
        var entity = run.Entity(document, local);
        if (entity is null || run.Spellings.Names(entity, expected))
        {
            return entity is not null;
        }

        var wanted = Spellings.Words(expected);
        return run.Words(document, local!.Value).Append(entity.Name)
            .Select(Spellings.Words)
            .Any(words => words.Length > 0 && (!words.Except(wanted).Any() || !wanted.Except(words).Any()));
    }
}
