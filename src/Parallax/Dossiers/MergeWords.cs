namespace Parallax.Dossiers;

/// <summary>Why names were taken for one entity, as readers are told it.</summary>
public static class MergeWords
{
    public static string Of(MergeRule rule) => rule switch
    {
        MergeRule.SameName => "the same name",
        MergeRule.SameGazetteerEntry => "names of one place or body in the gazetteer",
        MergeRule.SameWords => "the same words in another order or form",
        MergeRule.StateName => "a country's official and its short name",
        MergeRule.Equated => "a report sets the two side by side",
        MergeRule.Acronym => "an acronym of this and nothing else named",
        MergeRule.ShortForm => "a short form of this and nothing else named",
        MergeRule.Demonym => "the word for its people and things",
        MergeRule.Spelling => "spellings of one name, with what is said of both in common",
        MergeRule.NameForm => "forms of one name, with what is said of both in common",
        MergeRule.Surname => "a surname that here means nobody else",
        MergeRule.Analyst => "an analyst says so",
        _ => rule.ToString(),
    };
}
