using System;
using Parallax.Ledger.Claims;
using Parallax.Rules;
using Xunit;

namespace Parallax.Tests.Ledger.Claims;

public sealed class CountedTaxonomyTests
{
    [Fact]
    public void Of_RuleExamples_GiveTheirKind()
    {
        foreach (var example in RuleFile.Examples("en/counted-taxonomy.tsv"))
        {
            var term = CountedTaxonomy.Of(example.Sentence);
            var found = term.Kind + (term.Aspect is null ? string.Empty : "|" + term.Aspect) + (term.Modifiers.IsEmpty || example.Expected!.IndexOf('|', StringComparison.Ordinal) < 0 ? string.Empty : "|" + string.Join(' ', term.Modifiers));
            Assert.Equal(example.Expected, found);
        }

        foreach (var example in RuleFile.Examples("en/counted-aspects.tsv"))
        {
            var (shared, _) = CountedTaxonomy.AspectOf(example.Sentence, CountedTaxonomy.Of("people"));
            Assert.Equal(example.Expected, shared.Length == 0 ? "-" : shared);
        }

        Assert.All(RuleFile.Examples("en/force-leads.tsv"), example => Assert.Equal(example.Expected is not null, ForceLeads.Tells(example.Sentence)));
        Assert.All(RuleFile.Examples("en/account-words.tsv"), example => Assert.Equal(example.Expected, AccountWords.KeyOf(example.Sentence)));
    }

    [Theory]
    [InlineData("military bases", "bases", "military")]
    [InlineData("British troops", "troops", "")]
    [InlineData("members of parliament", "member", "parliament")]
    [InlineData("budget of the Ministry of Defence", "budget", "defence ministry")]
    [InlineData("", "", "")]
    public void Of_Phrase_KeepsModifiersAndLeavesNamesOut(string counted, string kind, string modifiers)
    {
        var term = CountedTaxonomy.Of(counted);
        Assert.Equal(kind, term.Kind);
        Assert.Equal(modifiers, string.Join(' ', term.Modifiers));
    }

    [Fact]
    public void AspectOf_Left_DependsOnWhoLeft()
    {
        Assert.Equal("displaced", CountedTaxonomy.AspectOf("left", CountedTaxonomy.Of("people")).Class);
        Assert.Equal("withdrawn", CountedTaxonomy.AspectOf("left", CountedTaxonomy.Of("soldiers")).Class);
    }
}
