using System;
using System.Collections.Immutable;

namespace Parallax.Documents.Reading.Feeds;

/// <summary>A feed as it was at one moment.</summary>
/// <param name="Title">Its title; null where it has none.</param>
/// <param name="Entries">What it holds, in its order.</param>
/// <param name="Pause">How long it asks to be left alone between two visits (RSS <c>ttl</c>); null where it does not say.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
public sealed record Feed(string? Title, ImmutableArray<FeedEntry> Entries, TimeSpan? Pause, ImmutableArray<Diagnostic> Diagnostics);
