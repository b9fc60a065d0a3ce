using System;

namespace Parallax.Bench.Pages;

/// <summary>What the reports of one affair have in common.</summary>
internal sealed record GeneratedAffair(int Kind, string Place, string Land, (string Name, string Office) Speaker, (string Name, string Office) Other, int Dead, int Hurt, DateTime Start);
