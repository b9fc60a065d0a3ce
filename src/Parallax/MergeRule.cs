namespace Parallax;

/// <summary>Why what two documents name was taken for one entity.</summary>
public enum MergeRule
{
    /// <summary>The same name but for upper case, diacritics, titles and articles.</summary>
    SameName,

    /// <summary>The same entry of the gazetteer.</summary>
    SameGazetteerEntry,

    /// <summary>The same words in another order or form: "Finance Ministry of Tarvia" and "Tarvia's Ministry of Finance".</summary>
    SameWords,

    /// <summary>A country's official name and its short one.</summary>
    StateName,

    /// <summary>A document sets the two names side by side: "Valley Force (VALFOR)".</summary>
    Equated,

    /// <summary>The one is the other's acronym, and nothing else's.</summary>
    Acronym,

    /// <summary>The one is a short form of the other, and of nothing else.</summary>
    ShortForm,

    /// <summary>The one is the word for the other's people or things.</summary>
    Demonym,

    /// <summary>Two spellings or transliterations of one name, with what is said of both in common.</summary>
    Spelling,

    /// <summary>A person's name in another order, with names left out, joined, or as initials.</summary>
    NameForm,

    /// <summary>A surname where only one person can be meant.</summary>
    Surname,

    /// <summary>An analyst said so.</summary>
    Analyst,
}
