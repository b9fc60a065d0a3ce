namespace Parallax;

/// <summary>How a document tells where it has something from.</summary>
public enum CreditKind
{
    /// <summary>An agency's sign: "(Reuters) -", "/BGNES".</summary>
    Agency,

    /// <summary>"told The Telegraph", "in an interview with Welt".</summary>
    GivenTo,

    /// <summary>"VOA reports", "according to Welt", "citing Beta".</summary>
    Reported,

    /// <summary>Pictures: "Reuters published images", "File image".</summary>
    Picture,

    /// <summary>A document: "a European Commission report found".</summary>
    Document,

    /// <summary>A press conference, a ceremony, a post: where words were spoken in public.</summary>
    Occasion,
}
