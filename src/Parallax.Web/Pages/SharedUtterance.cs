using System.Collections.Immutable;
using Parallax.Export;

namespace Parallax.Web.Pages;

/// <summary>An utterance that two documents word.</summary>
/// <param name="Utterance">What was said.</param>
/// <param name="First">The statements of the first document that word it.</param>
/// <param name="Second">Those of the second.</param>
internal sealed record SharedUtterance(Utterance Utterance, ImmutableArray<MentionRow> First, ImmutableArray<MentionRow> Second);
