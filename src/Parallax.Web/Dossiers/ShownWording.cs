using System;
using System.Collections.Immutable;
using Parallax.Dossiers;

namespace Parallax.Web.Dossiers;

/// <summary>One wording of an utterance on a page.</summary>
/// <param name="Source">Writes who has it, with a link to where.</param>
/// <param name="Words">The words, cut where they differ.</param>
/// <param name="How">How it is told: quoted, in the outlet's wording.</param>
internal sealed record ShownWording(Action<HtmlText> Source, ImmutableArray<WordingPiece> Words, string How);
