using System;
using Parallax.Fetch;
using Xunit;

namespace Parallax.Tests.Fetch;

public sealed class RobotsRulesTests
{
    private const string File = """
        User-agent: other
        User-agent: *
        Disallow: /private
        Crawl-delay: 7

        User-agent: parallax/2
        Disallow: /news/*/draft
        Disallow: /*.pdf$
        Disallow: /a
        Allow: /a/open   # but this
        Disallow:
        Crawl-delay: 1.5
        Sitemap: https://courier.example/s.xml
        """;

    [Theory]
    [InlineData("/", true)]
    [InlineData("/private", true)]
    [InlineData("/a", false)]
    [InlineData("/abc?x=1", false)]
    [InlineData("/a/open/1", true)]
    [InlineData("/news/2024/draft-1", false)]
    [InlineData("/news/2024/final", true)]
    [InlineData("/x.pdf", false)]
    [InlineData("/x.pdf?download", true)]
    [InlineData("/robots.txt", true)]
    public void Allows_ByTheOwnGroup_TakesTheLongestMatch(string path, bool allowed)
    {
        var rules = RobotsRules.Parse(File, "Parallax");

        Assert.Equal(allowed, rules.Allows(path));
        Assert.Equal(TimeSpan.FromSeconds(1.5), rules.Delay);
    }

    [Theory]
    [InlineData("/private/x", false)]
    [InlineData("/a", true)]
    public void Allows_WithoutAGroupOfItsOwn_TakesTheOneForAll(string path, bool allowed) => Assert.Equal(allowed, RobotsRules.Parse(File, "Nobody").Allows(path));

    [Theory]
    [InlineData("")]
    [InlineData("<html>no robots here</html>")]
    [InlineData("Disallow: /")]
    [InlineData("User-agent: *\nDisallow: \nCrawl-delay: never")]
    public void Allows_WhatSaysNothing_Everything(string file) => Assert.True(RobotsRules.Parse(file, "Parallax").Allows("/x"));

    [Fact]
    public void Allows_ManyStars_EndSoon() => Assert.True(RobotsRules.Parse("User-agent: *\nDisallow: /" + new string('*', 2000) + "b$", "Parallax").Allows("/" + new string('a', 100_000)));
}
