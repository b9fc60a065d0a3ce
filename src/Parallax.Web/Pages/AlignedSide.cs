using System;
using System.Collections.Generic;
using Parallax.Ledger;
using Parallax.Web.Dossiers;

namespace Parallax.Web.Pages;

/// <summary>One of two texts that stand beside each other.</summary>
/// <param name="Document">The text.</param>
/// <param name="Name">What it is called where the texts stand below each other.</param>
/// <param name="Head">Writes what stands under its title.</param>
/// <param name="Marks">What is marked, sorted.</param>
internal sealed record AlignedSide(LedgerDocument Document, string Name, Action<HtmlText> Head, List<TextMark> Marks);
