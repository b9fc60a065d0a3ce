using Parallax.Ledger.Origins;
using Xunit;

namespace Parallax.Tests.Ledger.Origins;

public sealed class PublisherNamesTests
{
    private static readonly PublisherNames Names = new(["Lomar News Service", "Port Velda Evening Star", "Halvo Press", "The Western Star"]);

    [Theory]
    [InlineData("LNS")]
    [InlineData("the Lomar news service")]
    public void Key_FormsOfOneName_Meet(string form) => Assert.Equal(Names.Key("Lomar News Service"), Names.Key(form));

    [Fact]
    public void Key_EndOfTheName_Meets() => Assert.Equal(Names.Key("Port Velda Evening Star"), Names.Key("Evening Star"));

    [Fact]
    public void Key_AgencyWithoutItsTrade_Meets() => Assert.Equal(Names.Key("Halvo Press"), Names.Key("Halvo"));

    [Theory]
    [InlineData("Star")]
    [InlineData("Velda")]
    [InlineData("Port Velda")]
    public void IsKnown_WhatMayMeanSeveralOrAPlace_IsNot(string form) => Assert.False(Names.IsKnown(Names.Key(form)));

    [Theory]
    [InlineData("hal", "Halvo Press")]
    [InlineData("lns", "Lomar News Service")]
    public void OfSign_Abbreviation_IsThePublisher(string sign, string expected) => Assert.Equal(Names.Key(expected), Names.OfSign(sign));

    [Fact]
    public void OfSign_Unknown_IsNull() => Assert.Null(Names.OfSign("kl"));
}
