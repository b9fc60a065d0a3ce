using System.Collections.Immutable;

namespace Parallax.Documents.Mentions.Times;

/// <summary>One way to write a time: a row of elements without options, and what it gives.</summary>
/// <param name="Order">Place in the rule file; the earlier rule wins between matches of one length.</param>
/// <param name="Elements">Words, or classes in braces.</param>
/// <param name="Type">What it is; for parts without meaning.</param>
/// <param name="Action">What the words do not say by themselves.</param>
internal sealed record TimeRule(int Order, ImmutableArray<string> Elements, TimeType Type, TimeAction Action);
