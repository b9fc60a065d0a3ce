using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Parallax.Documents.Reading;
using Parallax.Documents.Reading.Containers;
using Xunit;

namespace Parallax.Tests.Documents.Reading.Mail;

public sealed class MailTests
{
    private const string Letter = """
        Received: from a by b
        From: =?utf-8?Q?N=C3=B6rthern_Courier?= <news@courier.example>
        To: desk@parallax.example
        Subject: =?iso-8859-1?B?QnL8Y2tl?= =?utf-8?Q?_at_Ostrel?=
         closed
        Date: Tue, 14 May 2024 05:30:00 +0000
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="o"

        preamble
        --o
        Content-Type: multipart/alternative; boundary=i

        --i
        Content-Type: text/plain; charset=utf-8

        plain
        --i
        Content-Type: text/html; charset="iso-8859-1"
        Content-Transfer-Encoding: quoted-printable

        <p>The br=FCcke at Ostrel was closed on Monday after 40 soldiers arrived, the=
         mayor said.</p><p>It is to open again on Friday, he said.</p>
        --i--
        --o
        Content-Type: text/html
        Content-Disposition: attachment; filename=x.html

        <p>attached</p>
        --o
        Content-Type: message/rfc822

        From: desk@valley.example
        Subject: Carried
        Date: Wed, 15 May 2024 05:30:00 +0000
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: base64

        VGhyZWUgcGVvcGxlIHdlcmUgaW5qdXJlZCBuZWFyIEhhbG0gb24gVHVlc2RheSwgdGhlIHBvbGljZSBzYWlkLg==
        --o--
        epilogue
        """;

    [Fact]
    public void Read_AnEmail_GivesItAndTheOneItCarries()
    {
        var items = Items(Letter.ReplaceLineEndings("\r\n"), "l.eml");

        Assert.Equal(["l.eml", "l.eml#1"], items.Select(item => item.Path));
        var document = DocumentReader.Read(items[0].Bytes).Document!;
        Assert.Equal(("Brücke at Ostrel closed", "Nörthern Courier", "2024-05-14T05:30:00Z"), (document.Title, document.Outlet, document.Published!.Value[..19] + "Z"));
        Assert.Contains("The brücke at Ostrel was closed on Monday after 40 soldiers arrived, the mayor said.", document.Text, StringComparison.Ordinal);
        var carried = DocumentReader.Read(items[1].Bytes).Document!;
        Assert.Equal(("Carried", "Carried\nThree people were injured near Halm on Tuesday, the police said."), (carried.Title, carried.Text));
    }

    [Fact]
    public void Read_AnEmailWithoutItsExtension_IsTold() => Assert.Equal(2, Items(Letter, "letter").Count);

    [Fact]
    public void Read_Mhtml_GivesThePageAtItsAddress()
    {
        var page = Convert.ToBase64String(Containers.WarcTests.Page("One"));
        var source = $"From: <Saved by a browser>\nSnapshot-Content-Location: https://courier.example/1\nSubject: Bridge\nDate: Thu, 2 Jan 2025 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"--b--\"\n\n\n----b--\nContent-Type: text/html\nContent-Transfer-Encoding: base64\nContent-Location: https://courier.example/1\n\n{page}\n----b--\nContent-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Location: https://courier.example/p.png\n\nAAAA\n----b----\n";

        var item = Assert.Single(Items(source, "p.mhtml"));

        var document = DocumentReader.Read(item.Bytes).Document!;
        Assert.Equal(("https://courier.example/1", "Bridge One closed", null), (document.Url, document.Title, document.Published?.Value));
    }

    [Fact]
    public void Read_PartsWithoutEnd_EndSoon()
    {
        var deep = new StringBuilder("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n");
        for (var i = 0; i < 100_000; i++)
        {
            deep.Append("--a\nContent-Type: multipart/mixed; boundary=a\n\n");
        }

        Assert.NotNull(Assert.Single(Items(deep.ToString(), "d.eml")).Problem);
        Assert.Single(Items("Subject: " + new string('x', 3_000_000), "d.eml"));
    }

    private static List<ContainedItem> Items(string source, string name) => [.. ContainerReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(source)), name)];
}
