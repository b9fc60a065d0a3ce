namespace Parallax.Documents.Coreference;

/// <summary>A phrase that names a role: "the Kosovo prime minister", "chair of the committee".</summary>
/// <param name="Role">The lexicon's entry.</param>
/// <param name="Start">Index of the phrase's first token, article and modifiers included.</param>
/// <param name="RoleStart">Index of the role's first token.</param>
/// <param name="RoleEnd">Index after the role's last token.</param>
/// <param name="End">Index after the phrase, "of …" included.</param>
/// <param name="Of">What the role is held in; null where not said.</param>
/// <param name="Definite">True with "the", a possessive or a name before it.</param>
/// <param name="Indefinite">True with "a", "one", "another".</param>
internal sealed record RolePhrase(Role Role, int Start, int RoleStart, int RoleEnd, int End, EntityDraft? Of, bool Definite, bool Indefinite);
