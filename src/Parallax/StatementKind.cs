namespace Parallax;

/// <summary>Direct: the speaker's words in quotation marks. Indirect: the outlet's wording. Mixed: indirect with quoted pieces.</summary>
public enum StatementKind { Direct, Indirect, Mixed }
